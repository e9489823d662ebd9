package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void haveTheDocumentedDefaults() {
        StackSettings settings = StackSettings.of();
        assertThat(settings.folder()).isEqualTo(Path.of(".dealtrail"));
        assertThat(settings.port()).isEqualTo(new Ports(15432, 19092, 19093, 8082, 8081, 8080));
        assertThat(settings.seed()).isTrue();
        assertThat(settings.dealService()).isEqualTo(ServiceOptions.none());
    }

    @Test
    void takeEachPortFromASettingOfItsOwn() {
        StackSettings settings = StackSettings.of(
                "--dealtrail.local.port.postgres=1", "--dealtrail.local.port.kafka=2",
                "--dealtrail.local.port.kafka-controller=3", "--dealtrail.local.port.issuer=4",
                "--dealtrail.local.port.deal-service=5", "--dealtrail.local.port.projection-service=6");
        assertThat(settings.port()).isEqualTo(new Ports(1, 2, 3, 4, 5, 6));
    }

    @Test
    void handOnWhatAPersonAddsToAService() {
        StackSettings settings = StackSettings.of(
                "--dealtrail.local.deal-service.jvm-options=-Xlog:gc",
                "--dealtrail.local.deal-service.properties.dealtrail.relay.enabled=false");
        assertThat(settings.dealService().jvmOptions()).containsExactly("-Xlog:gc");
        assertThat(settings.dealService().properties()).containsEntry("dealtrail.relay.enabled", "false");
    }
}
