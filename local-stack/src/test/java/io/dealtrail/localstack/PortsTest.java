package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesATakenPortAndTheSettingThatChangesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> new Ports(0, 0, 0, 0, taken, 0).requireFree())
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("deal-service")
                    .hasMessageContaining("DEALTRAIL_LOCAL_PORT_DEALSERVICE=");
        }
    }

    @Test
    void acceptsFreePorts() {
        assertThatCode(() -> new Ports(0, 0, 0, 0, 0, 0).requireFree()).doesNotThrowAnyException();
    }
}
