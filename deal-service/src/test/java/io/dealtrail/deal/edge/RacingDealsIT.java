package io.dealtrail.deal.edge;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules across partnerships hold whichever of two commands is first, and only one of two racing ones wins. */
class RacingDealsIT {

    private static final int ROUNDS = 5;
    private static final String SOURCE = Deals.name("source");

    private final Client client = RunningService.shared().client();

    @BeforeEach
    void recordTheSource() {
        client.command(
                "sources/" + SOURCE + "/commands/record-source",
                "{\"kind\":\"PRESS_RELEASE\",\"publisher\":\"Press\",\"publishedOn\":\"2017-07-05\"}");
    }

    @Test
    void letsOneOfTwoTransfersOfAPatentWin() {
        for (int round = 0; round < ROUNDS; round++) {
            String seller = party();
            String patent = "US." + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
            race(deal(seller), deal(seller), "transfer-patent", "TRANSFERS_UNOWNED_ASSET", buyer ->
                    """
                    {"transferId":"T1","transferors":["%s"],"transferees":["%s"],"status":"EXECUTED","executedOn":"2017-07-01",
                     "assets":{"kind":"NUMBERED","patents":["%s"]},"sources":["%s"]}
                    """.formatted(seller, buyer, patent, SOURCE));
        }
    }

    @Test
    void letsOneOfTwoExclusiveLicencesWin() {
        for (int round = 0; round < ROUNDS; round++) {
            String licensor = party();
            race(deal(licensor), deal(licensor), "grant-license", "EXCLUSIVITY_CONFLICT", licensee ->
                    """
                    {"grantId":"G1","agreementId":"A1","licensor":"%s","licensee":"%s","exclusivity":"EXCLUSIVE","from":"2017-07-05",
                     "subject":{"kind":"TRADEMARK","marks":["Mark"]},"field":{"include":["PHONES"]},"territory":"WORLDWIDE",
                     "term":"PERPETUAL","sources":["%s"]}
                    """.formatted(licensor, licensee, SOURCE));
        }
    }

    @Test
    void seesAPortfolioThatAnotherAggregateDefines() {
        String owner = party();
        String portfolio = Deals.name("portfolio");
        client.command(
                        "portfolios/" + portfolio + "/commands/define-patent-portfolio",
                        "{\"holder\":\"%s\",\"patents\":[\"US.7654321.B2\"],\"sources\":[\"%s\"]}"
                                .formatted(owner, SOURCE))
                .isStatus(201);
        String stranger = party();
        Deal theirs = deal(stranger);
        String transfer = """
                {"transferId":"T1","transferors":["%s"],"transferees":["%s"],"status":"EXECUTED","executedOn":"2017-07-01",
                 "assets":{"kind":"PORTFOLIO","portfolioId":"%s"},"sources":["%s"]}
                """;
        client.command(theirs.path("transfer-patent"), transfer.formatted(stranger, theirs.buyer(), portfolio, SOURCE))
                .isProblem(409, "TRANSFERS_UNOWNED_ASSET");
        Deal ours = deal(owner);
        client.command(ours.path("transfer-patent"), transfer.formatted(owner, ours.buyer(), portfolio, SOURCE))
                .isStatus(201);
    }

    /** One party's partnership with a buyer of its own. */
    private record Deal(String partnership, String buyer) {

        String path(String command) {
            return "partnerships/" + partnership + "/commands/" + command;
        }
    }

    private Deal deal(String seller) {
        Deal deal = new Deal(Deals.name("deal"), party());
        client.command(
                        deal.path("open-partnership"),
                        "{\"kind\":\"BILATERAL\",\"parties\":[\"%s\",\"%s\"]}".formatted(seller, deal.buyer()))
                .isStatus(201);
        client.command(deal.path("sign-agreement"), """
                        {"agreementId":"A1","types":["TRADEMARK_LICENSE"],"parties":["%s","%s"],"signedOn":"2017-07-05",
                         "term":"PERPETUAL","sources":["%s"]}
                        """.formatted(seller, deal.buyer(), SOURCE))
                .isStatus(201);
        return deal;
    }

    private String party() {
        String party = Deals.name("party");
        client.command(
                        "parties/" + party + "/commands/register-party",
                        "{\"name\":\"%s\",\"kind\":\"COMPANY\"}".formatted(party))
                .isStatus(201);
        return party;
    }

    /** Both are sent at once: one is accepted, the other refused. */
    private void race(Deal one, Deal other, String command, String code, UnaryOperator<String> data) {
        try (ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = runners
                    .invokeAll(Stream.of(one, other)
                            .<Callable<Answer>>map(
                                    deal -> () -> client.command(deal.path(command), data.apply(deal.buyer())))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted(Comparator.comparingInt(Answer::status))
                    .toList();
            answers.getFirst().isStatus(201);
            answers.getLast().isProblem(409, code);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
