package io.dealtrail.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The Chromium of this machine, driven as a person would, and all that it complained of meanwhile. */
final class Browser implements AutoCloseable {

    private static final String SETTING = "DEALTRAIL_TEST_BROWSER";
    private static final List<Path> USUAL = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright;
    private final BrowserContext context;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private Browser(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            BrowserContext context = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed())
                            // Chromium refuses its sandbox to root, who runs the build in containers.
                            .setArgs(List.of("--no-sandbox")))
                    .newContext();
            return new Browser(playwright, context);
        } catch (RuntimeException failed) {
            playwright.close();
            throw failed;
        }
    }

    /** A new tab. */
    Page page() {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return page;
    }

    /** Errors of scripts, refused contents, files that were not found. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static Path installed() {
        return Optional.ofNullable(System.getenv(SETTING))
                .map(Path::of)
                .or(() -> USUAL.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "The page tests need a Chromium: install one, or say where it is in " + SETTING));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
