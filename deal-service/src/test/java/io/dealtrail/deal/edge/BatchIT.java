package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several commands at once: all or nothing. */
class BatchIT {

    private final Client client = RunningService.shared().client();

    @Test
    void storesAllAsOneAct() {
        Deals deals = Deals.open(client);
        Answer answer = batch(
                        deals,
                        entry("SignAgreement", deals.signing("A1")),
                        entry("AddCollaborationArea", deals.area("iot")))
                .isStatus(201);
        assertThat(answer.json().get("events")).hasSize(2);
        assertThat(answer.header("ETag")).hasValue("\"3\"");
    }

    @Test
    void storesNothingWhereOneIsRefused() {
        Deals deals = Deals.open(client);
        batch(
                        deals,
                        entry("SignAgreement", deals.signing("A1")),
                        entry("AddCollaborationArea", deals.area("iot").replace("\"sources\"", "\"derived\"")))
                .isProblem(422, "SOURCE_REQUIRED");
        assertThat(deals.history().json()).hasSize(1);
    }

    @Test
    void pointsAtTheCommandThatIsMalformed() {
        Deals deals = Deals.open(client);
        batch(deals, entry("SignAgreement", deals.signing("A1")), entry("SignAgreement", "{\"types\":[\"NONE\"]}"))
                .isProblem(400, "MALFORMED")
                .at("/commands/1/data/types/0")
                .at("/commands/1/data/agreementId");
        batch(deals, entry("SignAgreement", deals.signing("A1")).replace("data", "date"))
                .isProblem(400, "MALFORMED")
                .at("/commands/0/date");
        batch(deals, entry("RegisterParty", "{}")).isProblem(400, "MALFORMED").at("/commands/0/command");
        client.command(path(deals), "{\"commands\":[]}")
                .isProblem(400, "MALFORMED")
                .at("/commands");
        client.command(path(deals), "{\"commands\":[7]}")
                .isProblem(400, "MALFORMED")
                .at("/commands/0");
        client.command(path(deals), "{}").isProblem(400, "MALFORMED").at("/commands");
        assertThat(deals.history().json()).hasSize(1);
    }

    @Test
    void isStoredOnceUnderItsKey() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        String body =
                body(entry("SignAgreement", deals.signing("A1")), entry("AddCollaborationArea", deals.area("iot")));
        Answer first = client.command(path(deals), body, "Idempotency-Key", key).isStatus(201);
        Answer again = client.command(path(deals), body, "Idempotency-Key", key).isStatus(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(deals.history().json()).hasSize(3);
    }

    @Test
    void existsForPartnershipsOnly() {
        client.command("parties/x/commands", "{\"commands\":[]}").isProblem(404, "NOT_FOUND");
    }

    private Answer batch(Deals deals, String... entries) {
        return client.command(path(deals), body(entries));
    }

    private static String path(Deals deals) {
        return "partnerships/" + deals.partnership + "/commands";
    }

    private static String body(String... entries) {
        return "{\"commands\":[" + String.join(",", entries) + "]}";
    }

    private static String entry(String command, String data) {
        return "{\"command\":\"" + command + "\",\"data\":" + data + "}";
    }
}
