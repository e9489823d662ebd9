package io.dealtrail.deal.edge;

import java.util.UUID;

/** A small deal under names that no other test has. */
final class Deals {

    private final Client client;
    final String left = name("left");
    final String right = name("right");
    final String source = name("source");
    final String partnership = name("deal");

    private Deals(Client client) {
        this.client = client;
    }

    /** Two parties, a source and an open partnership. */
    static Deals open(Client client) {
        Deals deals = new Deals(client);
        deals.register(deals.left);
        deals.register(deals.right);
        client.command(
                        "sources/" + deals.source + "/commands/record-source",
                        "{\"kind\":\"PRESS_RELEASE\",\"publisher\":\"Press\",\"publishedOn\":\"2017-07-05\"}")
                .isStatus(201);
        client.command("partnerships/" + deals.partnership + "/commands/open-partnership", deals.opening())
                .isStatus(201);
        return deals;
    }

    String opening() {
        return "{\"kind\":\"BILATERAL\",\"parties\":[\"%s\",\"%s\"]}".formatted(left, right);
    }

    String signing(String agreementId) {
        return "{\"agreementId\":\"%s\",\"types\":[\"PATENT_LICENSE\"],\"parties\":[\"%s\",\"%s\"],\"announcedOn\":\"2017-07-05\",\"sources\":[\"%s\"]}"
                .formatted(agreementId, left, right, source);
    }

    /** A correction by which one more party signed A1. */
    String withParty(String party) {
        String before = "\"%s\",\"%s\"".formatted(left, right);
        return "{\"factRef\":\"agreement:A1.parties\",\"from\":[%s],\"to\":[%s,\"%s\"],\"reason\":\"It was left out.\"}"
                .formatted(before, before, party);
    }

    /** A correction of the day on which A1 was announced; the source that reports it is of 2017-07-05. */
    String announcedOn(String day) {
        return "{\"factRef\":\"agreement:A1.announcedOn\",\"from\":\"2017-07-05\",\"to\":\"%s\",\"reason\":\"Misread.\"}"
                .formatted(day);
    }

    String relatedTo(String otherPartnership) {
        return "{\"subject\":\"%s\",\"relation\":\"SUPPLIES\",\"object\":\"%s\",\"otherPartnershipId\":\"%s\",\"sources\":[\"%s\"]}"
                .formatted(left, right, otherPartnership, source);
    }

    String area(String areaId) {
        return "{\"areaId\":\"%s\",\"name\":\"Area %s\",\"level\":\"EXPLORATORY\",\"sources\":[\"%s\"]}"
                .formatted(areaId, areaId, source);
    }

    String path(String command) {
        return "partnerships/" + partnership + "/commands/" + command;
    }

    Answer sign(String agreementId, String... headers) {
        return client.command(path("sign-agreement"), signing(agreementId), headers);
    }

    Answer history() {
        return client.get("/v1/partnerships/" + partnership + "/events");
    }

    static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private void register(String party) {
        client.command(
                        "parties/" + party + "/commands/register-party",
                        "{\"name\":\"%s\",\"kind\":\"COMPANY\"}".formatted(party))
                .isStatus(201);
    }
}
