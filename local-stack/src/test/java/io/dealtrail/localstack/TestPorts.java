package io.dealtrail.localstack;

import io.dealtrail.testservers.FreePorts;

/** Ports for one stack of a test. */
final class TestPorts {

    private TestPorts() {}

    static int free() {
        return FreePorts.next();
    }

    static Ports all() {
        return new Ports(free(), free(), free(), free(), free(), free());
    }
}
