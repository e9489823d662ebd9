package io.dealtrail.deal.web.guard;

import io.dealtrail.deal.web.json.Malformed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses query parameters that a route does not have, and ones that are given twice: a misspelt one must not be ignored. */
@Component
final class QueryGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST && request.getQueryString() != null;
        if (asked && handler instanceof HandlerMethod method && isOurs(method)) {
            check(request, parameters(method));
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.dealtrail.");
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> {
                    if (!known.contains(name)) {
                        throw Malformed.request("unknown parameter; this route has "
                                + (known.isEmpty() ? "none" : String.join(", ", known)));
                    }
                    if (values.size() > 1) {
                        throw Malformed.request(name + " is given more than once");
                    }
                });
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(java.util.Objects::nonNull)
                .map(RequestParam::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
