package io.dealtrail.deal.edge;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A circle of relations spans several parties: whichever of the racing commands would close it loses. */
class RacingPartiesIT {

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
    void closesNoCircleOfTwo() {
        for (int round = 0; round < ROUNDS; round++) {
            race(List.of(party(), party()));
        }
    }

    @Test
    void closesNoCircleOfThree() {
        for (int round = 0; round < ROUNDS; round++) {
            race(List.of(party(), party(), party()));
        }
    }

    @Test
    void closesNoCircleByAMerger() {
        String parent = party();
        String child = party();
        relate(child, parent, "WHOLLY_OWNED").isStatus(201);
        client.command("parties/" + parent + "/commands/merge-parties", "{\"into\":\"%s\"}".formatted(child))
                .isProblem(409, "RELATION_CYCLE");
    }

    @Test
    void seesTheGroupOfALicensorInAnotherPartnership() {
        String parent = party();
        String child = party();
        relate(child, parent, "CONTROLLED").isStatus(201);
        license(parent).isStatus(201);
        license(child).isProblem(409, "EXCLUSIVITY_CONFLICT");
        license(party()).isStatus(201);
    }

    @Test
    void letsASubsidiaryActForAPartyToTheAgreement() {
        String parent = party();
        String child = party();
        license(parent, child).isProblem(422, "NOT_A_PARTY");
        relate(child, parent, "CONTROLLED").isStatus(201);
        license(parent, child).isStatus(201);
    }

    /** Each belongs to the next and the last one to the first: all but one of them may be. */
    private void race(List<String> parties) {
        try (ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = runners
                    .invokeAll(IntStream.range(0, parties.size())
                            .<Callable<Answer>>mapToObj(i ->
                                    () -> relate(parties.get(i), parties.get((i + 1) % parties.size()), "CONTROLLED"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted(Comparator.comparingInt(Answer::status))
                    .toList();
            answers.subList(0, answers.size() - 1).forEach(answer -> answer.isStatus(201));
            answers.getLast().isProblem(409, "RELATION_CYCLE");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Answer relate(String child, String parent, String kind) {
        return client.command(
                "parties/" + child + "/commands/record-party-relation",
                "{\"parent\":\"%s\",\"kind\":\"%s\",\"sources\":[\"%s\"]}".formatted(parent, kind, SOURCE));
    }

    private Answer license(String licensor) {
        return license(licensor, licensor);
    }

    /** An exclusive licence to the same mark, in a partnership of its own. */
    private Answer license(String party, String licensor) {
        String deal = Deals.name("deal");
        String licensee = party();
        String commands = "partnerships/" + deal + "/commands/";
        client.command(
                        commands + "open-partnership",
                        "{\"kind\":\"BILATERAL\",\"parties\":[\"%s\",\"%s\"]}".formatted(party, licensee))
                .isStatus(201);
        client.command(commands + "sign-agreement", """
                        {"agreementId":"A1","types":["TRADEMARK_LICENSE"],"parties":["%s","%s"],"signedOn":"2017-07-05",
                         "term":"PERPETUAL","sources":["%s"]}
                        """.formatted(party, licensee, SOURCE))
                .isStatus(201);
        return client.command(commands + "grant-license", """
                {"grantId":"G1","agreementId":"A1","licensor":"%s","licensee":"%s","exclusivity":"EXCLUSIVE","from":"2017-07-05",
                 "subject":{"kind":"TRADEMARK","marks":["Mark"]},"field":{"include":["PHONES"]},"territory":"WORLDWIDE",
                 "term":"PERPETUAL","sources":["%s"]}
                """.formatted(licensor, licensee, SOURCE));
    }

    private String party() {
        String party = Deals.name("party");
        client.command(
                        "parties/" + party + "/commands/register-party",
                        "{\"name\":\"%s\",\"kind\":\"COMPANY\"}".formatted(party))
                .isStatus(201);
        return party;
    }
}
