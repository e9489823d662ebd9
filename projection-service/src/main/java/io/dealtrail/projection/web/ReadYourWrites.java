package io.dealtrail.projection.web;

import io.dealtrail.projection.log.AppliedPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Makes a read that carries the {@code Consistency-Token} of a command and {@code Prefer: wait=n} wait until that command is applied, two
 * seconds at most. A token without the preference does not wait: the answer's position says whether the command is in it.
 */
final class ReadYourWrites implements HandlerInterceptor {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;]\\s*)wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");
    private static final Pattern TOKEN = Pattern.compile("\\d{1,18}");

    private final AppliedPosition applied;
    private final Freshness freshness;

    ReadYourWrites(AppliedPosition applied) {
        this.applied = applied;
        this.freshness = new Freshness(applied);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String token = request.getHeader("Consistency-Token");
        if (token == null) {
            return true;
        }
        if (!TOKEN.matcher(token).matches()) {
            throw ApiProblem.malformed(
                    "Consistency-Token", "A Consistency-Token is the one that a command answered with.");
        }
        Duration wait = wait(request);
        long asked = Long.parseLong(token);
        if (!applied.await(asked, wait)) {
            freshness.tellBehind(response, wait);
            if (wait.isZero()) {
                return true;
            }
            throw ApiProblem.passing(
                    ProblemCode.PROJECTION_BEHIND,
                    "Position %s was asked for, %d is applied.".formatted(token, applied.current()));
        }
        freshness.tell(response);
        if (wait.isZero()) {
            return true;
        }
        response.setHeader("Preference-Applied", "wait=" + wait.toSeconds());
        return true;
    }

    private static Duration wait(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        if (!matcher.find()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
