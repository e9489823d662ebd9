package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every curl of the README works as printed, one after the other, against the stack that its run command starts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {

    private static final int STREAM_SECONDS = 4;

    private SystemUnderTest system;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.startWithSeed();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @TestFactory
    Stream<DynamicTest> worksAsPrinted() {
        List<String> curls = Page.of("README.md").commands().stream()
                .filter(command -> command.startsWith("curl "))
                .toList();
        assertThat(curls).as("three that answer, one that streams").hasSize(4);
        return curls.stream().map(curl -> dynamicTest(curl.lines().findFirst().orElse(curl), () -> runs(curl)));
    }

    private void runs(String curl) throws IOException, InterruptedException {
        boolean streams = curl.startsWith("curl -sSN");
        String here = system.here(curl.replace("curl ", "curl --fail-with-body "));
        Process process = new ProcessBuilder("bash", "-c", (streams ? "timeout " + STREAM_SECONDS + " " : "") + here)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        if (streams) {
            assertThat(answer).contains("event: partnership-opened", "event: collaboration-area-added", "\"data\"");
        } else {
            assertThat(process.exitValue()).as(answer).isZero();
            assertThat(answer).contains("nokia-xiaomi");
        }
    }
}
