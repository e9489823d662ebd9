package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code validAt} and {@code knownAt} for every endpoint that asks for {@link AsOf}, and echoes them as headers. */
final class AsOfResolver implements HandlerMethodArgumentResolver {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Clock clock;

    AsOfResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        AsOf asOf = read(request.getParameter("validAt"), request.getParameter("knownAt"));
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response != null) {
            response.setHeader("Valid-At", asOf.validAt().toString());
            response.setHeader("Known-At", asOf.knownAt().toString());
        }
        return asOf;
    }

    /** As asked; what is left out is today, and everything known now. */
    AsOf read(@Nullable String validAt, @Nullable String knownAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AsOf(
                validAt == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day("?validAt", validAt),
                knownAt == null ? now : instant(knownAt),
                knownAt == null);
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return day("?knownAt", text)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .minus(1, ChronoUnit.MICROS);
        }
        try {
            // A plus sign that nobody escaped arrives as a space.
            OffsetDateTime at = OffsetDateTime.parse(text.replace(' ', '+'));
            requireSane("?knownAt", at.toLocalDate());
            return at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw malformed(
                    "?knownAt", text, "a date (2017-07-05) or an instant with its offset (2017-07-05T12:00:00Z)");
        }
    }

    private static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            requireSane(pointer, day);
            return day;
        } catch (DateTimeException e) {
            throw malformed(pointer, text, "a date (2017-07-05)");
        }
    }

    private static void requireSane(String pointer, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw malformed(pointer, day.toString(), "a date from 0001-01-01 to 9999-12-31");
        }
    }

    private static ApiProblem malformed(String pointer, String text, String expected) {
        return ApiProblem.malformed(pointer, "'" + text + "' is not " + expected + ".");
    }
}
