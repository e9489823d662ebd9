package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that the endpoint does not declare, naming the one that was probably meant, and one that is given twice. */
final class KnownParameters implements HandlerInterceptor {

    private static final String OWN_PACKAGE = "io.dealtrail.";

    /** Per endpoint: the parameter's name, and whether it may be given several times. */
    private final Map<Method, SortedMap<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OWN_PACKAGE)) {
            SortedMap<String, Boolean> declared = known.computeIfAbsent(method.getMethod(), _ -> declared(method));
            request.getParameterMap().forEach((name, values) -> check(name, values.length, declared));
        }
        return true;
    }

    private static void check(String name, int times, SortedMap<String, Boolean> declared) {
        Boolean repeatable = declared.get(name);
        if (repeatable == null) {
            throw ApiProblem.field(
                    ProblemCode.UNKNOWN_PARAMETER, "?" + name, unknown(name, List.copyOf(declared.keySet())));
        }
        if (times > 1 && !repeatable) {
            throw ApiProblem.malformed("?" + name, "'" + name + "' may be given once only.");
        }
    }

    private static String unknown(String name, List<String> declared) {
        String refusal = "There is no parameter '" + name + "' here.";
        String question = Spelling.question(name, declared);
        return question.isEmpty() && !declared.isEmpty()
                ? refusal + " Known are: " + String.join(", ", declared) + "."
                : refusal + question;
    }

    private static SortedMap<String, Boolean> declared(HandlerMethod method) {
        SortedMap<String, Boolean> names = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                boolean several = List.class.isAssignableFrom(parameter.getParameterType());
                names.put(asked.name().isEmpty() ? nameOf(parameter) : asked.name(), several);
            } else if (parameter.getParameterType() == AsOf.class) {
                names.put("validAt", false);
                names.put("knownAt", false);
            }
        }
        return names;
    }

    private static String nameOf(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }
}
