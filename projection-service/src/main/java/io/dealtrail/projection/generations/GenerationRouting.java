package io.dealtrail.projection.generations;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts the routing of connections in front of the service's pool. */
final class GenerationRouting implements BeanPostProcessor, DisposableBean {

    private @Nullable GenerationDataSource routed;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool && beanName.equals("dataSource")) {
            GenerationDataSource dataSource = new GenerationDataSource(pool);
            routed = dataSource;
            return dataSource;
        }
        return bean;
    }

    @Override
    public void destroy() {
        if (routed != null) {
            routed.close();
        }
    }
}
