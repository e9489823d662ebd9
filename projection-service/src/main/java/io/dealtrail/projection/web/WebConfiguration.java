package io.dealtrail.projection.web;

import io.dealtrail.projection.log.AppliedPosition;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Applies what all answers have in common to every endpoint. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final AppliedPosition applied;
    private final JsonMapper json;
    private final AsOfParameters dates;

    WebConfiguration(AppliedPosition applied, JsonMapper json, AsOfParameters dates) {
        this.applied = applied;
        this.json = json;
        this.dates = dates;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(new ReadYourWrites(applied)).addPathPatterns("/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfResolver(dates));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new CsvPages(json));
        builder.addCustomConverter(new NdjsonPages(json));
    }

    /** Puts the report on what Tomcat turns down in the place of its own page. */
    @Configuration(proxyBeanMethods = false)
    static class Container {
        @Bean
        static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
            return factory -> factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
        }
    }

    /** The one clock of the read side's edge. */
    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
