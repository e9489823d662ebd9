package io.dealtrail.deal.web.guard;

import io.dealtrail.deal.web.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The filters in front of the endpoints, in their order, and how Tomcat reports what it turns down itself. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration implements WebMvcConfigurer {

    private final QueryGuard queryGuard;

    GuardConfiguration(QueryGuard queryGuard) {
        this.queryGuard = queryGuard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(queryGuard);
    }

    @Bean
    static FilterRegistrationBean<Filter> safetyHeaders() {
        FilterRegistrationBean<Filter> first = registration(new SafetyHeaders(), Ordered.HIGHEST_PRECEDENCE);
        first.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return first;
    }

    @Bean
    static FilterRegistrationBean<Filter> sizeFilter(ProblemWriter problems) {
        return registration(new SizeFilter(problems), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /** After the security chain: whoever has no token takes no permit. */
    @Bean
    static FilterRegistrationBean<Filter> permitFilter(
            CommandSettings settings, ProblemWriter problems, MeterRegistry meters) {
        FilterRegistrationBean<Filter> last = registration(new PermitFilter(settings, problems, meters), 0);
        last.addUrlPatterns("/v1/*");
        return last;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
