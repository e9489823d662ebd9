package io.dealtrail.projection.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Keeps the service from starting without an issuer of tokens: there is no mode in which it would let everyone in. */
@Component
final class IssuerCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    static final String SETTING = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (environment.getProperty(SETTING, "").isBlank()) {
            throw new MissingIssuerException();
        }
    }
}
