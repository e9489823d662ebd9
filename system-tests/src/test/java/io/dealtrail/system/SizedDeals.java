package io.dealtrail.system;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Partnerships of chosen sizes as import files. All begin alike, with an agreement, a licence, an area, a duty and a payment, so that the same
 * commands can be sent to each of them; what is in them beyond that is what their size consists of.
 */
final class SizedDeals {

    /** Who sources all deals. */
    static final String SOURCE = "size-source";

    /** The events with which all begin. */
    private static final int BEGINNING = 7;

    private static final int IN_ROUND = 8;

    private SizedDeals() {}

    /** What everything else needs: the source, and parties of which one joins with each command that lets one join. */
    static ImportLines surroundings(int joining) {
        ImportLines lines = new ImportLines("size");
        IntStream.range(0, joining).forEach(n -> lines.party(joining(n)));
        return lines.source(SOURCE);
    }

    static String joining(int number) {
        return "size-joining-" + number;
    }

    /** Ten events. */
    static ImportLines small(String id) {
        return begun(id, 0, 0, "BILATERAL", "PATENT_LICENSE")
                .command("AttestFact", support(0))
                .command("FulfilObligation", fulfilled(LocalDate.of(2010, 1, 11)))
                .command("SuspendCollaborationArea", "{'areaId':'R1','on':'2010-01-11',%s}".formatted(sources()));
    }

    /** A pool: half of its members opened it and signed, the others came one by one. */
    static ImportLines pool(String id, int members) {
        ImportLines lines = begun(id, members / 2, members, "POOL", "POOL");
        for (int n = members / 2; n < members; n++) {
            lines.command(
                            "AddPartnershipParty",
                            "{'party':'%s','on':'%s',%s}".formatted(member(id, n), lines.today(), sources()))
                    .command(
                            "JoinAgreement",
                            "{'agreementId':'A1','party':'%s','role':'LICENSOR','on':'%s',%s}"
                                    .formatted(member(id, n), lines.today(), sources()));
        }
        return lines;
    }

    /** An agreement of which a few terms are amended again and again, now with an exact day, now with a month. */
    static ImportLines amended(String id, int amendments) {
        ImportLines lines = begun(id, 0, 0, "BILATERAL", "PATENT_LICENSE").every(Duration.ofDays(10));
        for (int n = 0; n < amendments; n++) {
            lines.command(
                    "AmendAgreement",
                    amendment(
                            "M" + n,
                            n,
                            n % 4 == 0
                                    ? lines.today().toString().substring(0, 7)
                                    : lines.today().toString()));
        }
        return lines;
    }

    /** Many events about the same few things, so that there is much history but not much more to a state than in a small one. */
    static ImportLines lengthy(String id, int events) {
        ImportLines lines = begun(id, 0, 0, "BILATERAL", "PATENT_LICENSE");
        int round = 0;
        for (int n = 0; n < events - BEGINNING; n++) {
            String today = lines.today().toString();
            switch (n % IN_ROUND) {
                case 0 ->
                    lines.command(
                            "FulfilObligation",
                            fulfilled(LocalDate.of(2010, 1, 1).plusDays(round)));
                case 1 -> lines.command("CorrectFact", correction(round));
                case 2 -> lines.command("AttestFact", support(n));
                case 3 ->
                    lines.command(
                            round % 2 == 0 ? "SuspendCollaborationArea" : "ResumeCollaborationArea",
                            "{'areaId':'R1','on':'%s',%s}".formatted(today, sources()));
                case 4 -> lines.command("ModifyLicense", modification(round, today));
                case 5 -> lines.command("StateMemberCount", counted(n, today));
                case 6 -> lines.command("RescheduleClosing", rescheduled(n, today));
                default -> {
                    if (round % 12 == 0) {
                        lines.command("AmendAgreement", amendment("M" + n, n, today));
                    } else {
                        lines.command("AttestFact", support(n));
                    }
                    round++;
                }
            }
        }
        return lines;
    }

    /** Many events that each add something else, so that the state is as long as the history. */
    static ImportLines wide(String id, int events) {
        ImportLines lines = begun(id, 0, 0, "BILATERAL", "PATENT_LICENSE");
        for (int n = 0; n < events - BEGINNING; n++) {
            lines.command("AddCollaborationArea", area("W" + n));
        }
        return lines;
    }

    static String area(String id) {
        return "{'areaId':'%s','agreementId':'A1','name':'Area %s','level':'EXPLORATORY',%s}"
                .formatted(id, id, sources());
    }

    /** The {@code n}th amendment: the last day of the agreement, and one of a few other terms. */
    static String amendment(String id, int n, String effectiveFrom) {
        return "{'agreementId':'A1','amendmentId':'%s','changes':[{'factRef':'agreement:A1.effectiveTo','from':'2039-12-31','to':'%s'},{'factRef':'agreement:A1.title','from':'The agreement','to':'Title %d'}],'effectiveFrom':'%s',%s}"
                .formatted(id, LocalDate.of(2039, 12, 31).plusDays(n), n, effectiveFrom, sources());
    }

    static String support(int n) {
        return "{'factRef':'grant:G1.exclusivity','source':'%s','stance':'SUPPORTS','claim':'NON_EXCLUSIVE','note':'number %d'}"
                .formatted(SOURCE, n);
    }

    static String fulfilled(LocalDate on) {
        return "{'obligationId':'O1','on':'%s',%s}".formatted(on, sources());
    }

    /** The {@code n}th correction of the area's name. */
    static String correction(int n) {
        return "{'factRef':'area:R1.name','from':'Area R1%s','to':'Area R1 v%d','reason':'misspelled'}"
                .formatted(n == 0 ? "" : " v" + (n - 1), n);
    }

    static String modification(int n, String on) {
        return "{'grantId':'G1','changes':[{'factRef':'grant:G1.territory','from':{'include':['%s']},'to':{'include':['%s']}}],'on':'%s',%s}"
                .formatted(n % 2 == 0 ? "CN" : "US", n % 2 == 0 ? "US" : "CN", on, sources());
    }

    static String counted(int n, String asOf) {
        return "{'agreementId':'A1','role':'LICENSEE','count':{'value':%d,'qualifier':'EXACT','unit':'MEMBERS'},'asOf':'%s',%s}"
                .formatted(100 + n, asOf, sources());
    }

    static String rescheduled(int n, String announcedOn) {
        return "{'agreementId':'A1','expectedClosing':'%s','announcedOn':'%s',%s}"
                .formatted(LocalDate.of(2039, 1, 1).plusDays(n), announcedOn, sources());
    }

    static String grant(String id, String deal) {
        return "{'grantId':'%s','agreementId':'A1','licensor':'%s','licensee':'%s','subject':{'kind':'SEP_SET','standards':['CELLULAR']},'exclusivity':'NON_EXCLUSIVE','territory':{'include':['CN']},%s}"
                .formatted(id, licensor(deal), licensee(deal), sources());
    }

    static String obligation(String id, String deal) {
        return "{'obligationId':'%s','agreementId':'A1','kind':'DELIVERY','promisors':['%s'],'promisees':['%s'],'what':'Deliver','from':'2010-01-01','due':'2039-01-01','recurrence':'P1D',%s}"
                .formatted(id, licensor(deal), licensee(deal), sources());
    }

    static String payment(String on) {
        return "{'considerationId':'C1','amount':{'amount':'1.00','currency':'EUR'},'on':'%s',%s}"
                .formatted(on, sources());
    }

    static String joined(int number) {
        return "{'agreementId':'A1','party':'%s','role':'LICENSEE','on':'2018-01-01',%s}"
                .formatted(joining(number), sources());
    }

    static String sources() {
        return "'sources':['%s']".formatted(SOURCE);
    }

    static String licensor(String deal) {
        return deal + "-a";
    }

    static String licensee(String deal) {
        return deal + "-b";
    }

    private static String member(String deal, int number) {
        return deal + "-m" + number;
    }

    /** Opened by two parties and the first members, all of which sign. */
    private static ImportLines begun(String id, int founders, int members, String kind, String type) {
        ImportLines lines = new ImportLines(id).party(licensor(id)).party(licensee(id));
        IntStream.range(0, members).forEach(n -> lines.party(member(id, n)));
        String signatories = "{'party':'%s','roles':['LICENSOR']},{'party':'%s','roles':['LICENSEE']}%s"
                .formatted(
                        licensor(id),
                        licensee(id),
                        each(founders, n -> ",{'party':'%s','roles':['LICENSOR']}".formatted(member(id, n))));
        return lines.command(
                        "OpenPartnership",
                        "{'kind':'%s','parties':[%s]}"
                                .formatted(
                                        kind,
                                        Stream.concat(
                                                        Stream.of(licensor(id), licensee(id)),
                                                        IntStream.range(0, founders)
                                                                .mapToObj(n -> member(id, n)))
                                                .map(each -> "'" + each + "'")
                                                .collect(Collectors.joining(","))))
                .command(
                        "SignAgreement",
                        "{'agreementId':'A1','title':'The agreement','types':['%s'],'parties':[%s],'signedOn':'2010-01-09','effectiveFrom':'2010-01-09','effectiveTo':'2039-12-31',%s}"
                                .formatted(type, signatories, sources()))
                .command("GrantLicense", grant("G1", id))
                .command("AddCollaborationArea", area("R1"))
                .command("AddObligation", obligation("O1", id))
                .command(
                        "AgreeConsideration",
                        "{'considerationId':'C1','agreementId':'A1','kind':'RUNNING_ROYALTY','payers':['%s'],'payees':['%s'],'disclosure':'UNDISCLOSED',%s}"
                                .formatted(licensee(id), licensor(id), sources()));
    }

    private static String each(int count, IntFunction<String> written) {
        return IntStream.range(0, count).mapToObj(written).collect(Collectors.joining());
    }

    /** The lines as import files of a size that one request may have. */
    static List<String> files(ImportLines lines) {
        int lengthOfOne = 500;
        List<String> all = lines.lines();
        return IntStream.rangeClosed(0, (all.size() - 1) / lengthOfOne)
                .mapToObj(n ->
                        String.join("\n", all.subList(n * lengthOfOne, Math.min(all.size(), (n + 1) * lengthOfOne))))
                .toList();
    }
}
