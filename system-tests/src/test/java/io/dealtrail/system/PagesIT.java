package io.dealtrail.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person sees in a real browser, logged in by the issuer of the local stack, with the seed deal in the system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private SystemUnderTest system;
    private Browser browser;
    private Page page;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.startWithSeed();
        browser = Browser.start();
    }

    @AfterAll
    void stopSystem() {
        browser.close();
        system.close();
    }

    @BeforeEach
    void openHome() {
        page = browser.page();
        open("/");
    }

    @AfterEach
    void noComplaints() {
        page.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsEachNewEventWithoutAReload() {
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("live");
        Locator newest = page.locator("[data-events] > li").first();
        Answer answer = system.dealService().post("/v1/partnerships/nokia-xiaomi/commands/add-collaboration-area", """
                        {"areaId":"seen-live","name":"Seen <b>live</b>","level":"EXPLORATORY","sources":["nokia-xiaomi-s1"]}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(newest).containsText("Seen <b>live</b>");
        assertThat(newest).hasAttribute("data-position", answer.header("Consistency-Token"));
        assertThat(page.locator("#applied")).hasText(answer.header("Consistency-Token"));
    }

    @Test
    void leadsFromTheListToTheTimelineOfAPartnership() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Nokia.*Xiaomi")))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Nokia");
        assertThat(page.locator("main"))
                .containsText("Nokia Oyj to Xiaomi Corporation: patent assets (how many is not known)");
        int events = system.projectionService()
                .get("/v1/partnerships/nokia-xiaomi/timeline")
                .json()
                .path("items")
                .size();
        assertThat(page.locator("ol.events > li")).hasCount(events);
    }

    @Test
    void showsAPartnershipAsItWasKnown() {
        open("/partnerships/nokia-xiaomi");
        page.getByLabel("Known at").fill("2017-07-20");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).click();
        assertThat(page.locator("main")).not().containsText("primarily about");
        assertThat(page.getByText("Show what is known now")).isVisible();
    }

    private void open(String path) {
        page.navigate(system.projectionService().service().resolve(path).toString());
    }
}
