package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets: the first start, the printed command, the second start, and a port that is taken. */
class LocalStackIT {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    @Test
    void postsTheSeedAtTheFirstStartAndGoesOnWithItAtTheSecond() throws Exception {
        StackSettings settings = settings(TestPorts.all());
        long first;
        FileTime posted;
        try (RunningStack stack = RunningStack.prepare(settings, out)) {
            stack.start();
            first = count(stack);
            assertThat(first).isGreaterThan(1);
            posted = Files.getLastModifiedTime(temporary.resolve("seed.posted"));
            assertThat(Banner.of(stack))
                    .contains(stack.projectionServiceUrl().toString(), "curl", "Ctrl-C", temporary.toString());
        }
        assertNothingRuns();
        try (RunningStack stack = RunningStack.prepare(settings, out)) {
            stack.start();
            assertThat(count(stack)).isEqualTo(first);
        }
        assertNothingRuns();
        assertThat(Files.getLastModifiedTime(temporary.resolve("seed.posted"))).isEqualTo(posted);
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(
                    other.getLocalPort(),
                    TestPorts.free(),
                    TestPorts.free(),
                    TestPorts.free(),
                    TestPorts.free(),
                    TestPorts.free());
            assertThatThrownBy(() -> RunningStack.prepare(settings(ports), out))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("DEALTRAIL_LOCAL_PORT_POSTGRES");
        }
    }

    private StackSettings settings(Ports ports) {
        return new StackSettings(temporary, ports, true, ServiceOptions.none(), ServiceOptions.none(), Map.of());
    }

    /** Counts what the printed curl would print, with the token of the file that it names. */
    private long count(RunningStack stack) throws IOException, InterruptedException {
        URI timeline = stack.projectionServiceUrl().resolve("/v1/partnerships/nokia-xiaomi/timeline");
        HttpRequest request = HttpRequest.newBuilder(timeline)
                .header("Authorization", "Bearer " + Files.readString(temporary.resolve("dev-token")))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body().split("\"sequence\"", -1).length - 1L : 0;
        }
    }

    private void assertNothingRuns() {
        String folder = temporary.toString();
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            assertThat(processes.filter(process -> process.info()
                            .commandLine()
                            .filter(command -> command.contains(folder))
                            .isPresent()))
                    .isEmpty();
        }
    }
}
