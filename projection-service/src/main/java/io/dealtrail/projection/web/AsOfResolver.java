package io.dealtrail.projection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code validAt} and {@code knownAt} for every endpoint that asks for {@link AsOf}, and echoes them as headers. */
final class AsOfResolver implements HandlerMethodArgumentResolver {

    private static final String VALID_AT = "validAt";
    private static final String KNOWN_AT = "knownAt";

    private final AsOfParameters parameters;

    AsOfResolver(AsOfParameters parameters) {
        this.parameters = parameters;
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
        AsOf asOf = parameters.read(VALID_AT, request.getParameter(VALID_AT), KNOWN_AT, request.getParameter(KNOWN_AT));
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response != null) {
            asOf.echo(response);
        }
        return asOf;
    }
}
