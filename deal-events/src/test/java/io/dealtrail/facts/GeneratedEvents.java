package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up the data of events, as JSON with single quotes; remembers which ids it gave out, so that later events can name them. */
final class GeneratedEvents {

    private final RandomGenerator random;
    private final List<String> agreements = new ArrayList<>();
    private final List<String> grants = new ArrayList<>();
    private final List<String> transfers = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> considerations = new ArrayList<>();
    private int entries;

    GeneratedEvents(RandomGenerator random) {
        this.random = random;
    }

    /** Goes on where the other one is. */
    GeneratedEvents(RandomGenerator random, GeneratedEvents other) {
        this.random = random;
        agreements.addAll(other.agreements);
        grants.addAll(other.grants);
        transfers.addAll(other.transfers);
        areas.addAll(other.areas);
        considerations.addAll(other.considerations);
        entries = other.entries;
    }

    /** The stored name and the data of one event. */
    record Made(String name, String data) {}

    Made deed() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Made("agreement-signed", agreement());
            case 2 ->
                new Made(
                        "agreement-became-effective",
                        "{'agreementId':'" + agreementId() + "','on':'" + date() + "'" + sources());
            case 3, 4 -> new Made("license-granted", grant());
            case 5 -> crossLicense();
            case 6 -> new Made("patent-transfer-agreed", transfer());
            case 7 ->
                transfers.isEmpty()
                        ? new Made("patent-transfer-agreed", transfer())
                        : new Made(
                                "patent-transfer-executed",
                                "{'transferId':'" + from(transfers) + "','executedOn':'" + date() + "'" + sources());
            case 8 -> new Made("consideration-agreed", consideration());
            case 9 ->
                considerations.isEmpty()
                        ? new Made("consideration-agreed", consideration())
                        : new Made(
                                "consideration-disclosed",
                                "{'considerationId':'" + from(considerations) + "','amount':" + money() + sources());
            case 10 -> new Made("collaboration-area-added", area());
            case 11 ->
                areas.isEmpty()
                        ? new Made("collaboration-area-added", area())
                        : new Made(
                                "collaboration-area-promoted",
                                "{'areaId':'" + from(areas) + "','on':'" + date() + "'" + sources());
            default -> onThePartnership();
        };
    }

    String agreement() {
        String id = next(agreements, "A");
        String earlier = agreements.getFirst();
        return "{'agreementId':'" + id + "','types':['" + anyOf("CROSS_LICENSE", "SUPPLY", "ASSET_PURCHASE")
                + "'],'parties':['nokia','xiaomi'],'title':'" + word() + "'"
                + maybe(",'announcedOn':'" + date() + "'")
                + maybe(",'signedOn':'" + date() + "'")
                + rarely(anyOf(
                        ",'effectiveFrom':'" + date() + "'",
                        ",'effectiveFrom':{'relativeTo':'agreement:" + agreementId() + ".signing','plus':'P6M'}"))
                + maybe(",'term':" + term())
                + rarely(",'renews':'" + earlier + "'", !earlier.equals(id))
                + rarely(",'supersedes':'" + earlier + "'", !earlier.equals(id))
                + rarely(",'conditions':[{'conditionId':'K" + nextEntry() + "','kind':'ANTITRUST'}]")
                + rarely(",'options':[{'optionId':'O" + nextEntry() + "','effect':'EXTEND','extendBy':'P2Y'}]")
                + sources();
    }

    private String grant() {
        return "{'grantId':'" + next(grants, "G") + "','agreementId':'" + agreementId()
                + "','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'SEP_SET','standards':['CELLULAR']}"
                + maybe(",'from':'" + date() + "'")
                + maybe(",'term':" + term())
                + rarely(",'conditionalOn':'agreement:" + agreementId() + ".closing'")
                + rarely(",'survivesTermination':true")
                + sources();
    }

    private Made crossLicense() {
        if (grants.isEmpty()) {
            return new Made("license-granted", grant());
        }
        return new Made(
                "cross-license-granted",
                "{'crossLicenseId':'X" + nextEntry() + "','agreementId':'" + agreementId() + "','grantIds':['"
                        + from(grants) + "','" + from(grants) + "']" + sources());
    }

    private String transfer() {
        return "{'transferId':'" + next(transfers, "T") + "','agreementId':'" + agreementId()
                + "','transferors':['nokia'],'transferees':['xiaomi'],'assets':{'kind':'PORTFOLIO','count':"
                + anyOf(
                        "{'qualifier':'UNKNOWN','unit':'PATENT_ASSETS'}",
                        "{'qualifier':'EXACT','unit':'PATENT_ASSETS','value':19}")
                + "}" + sources();
    }

    private String consideration() {
        String price = anyOf(
                "'disclosure':'UNDISCLOSED'",
                "'disclosure':'NONE_AGREED'",
                "'disclosure':'DISCLOSED','amount':" + money());
        return "{'considerationId':'" + next(considerations, "C") + "','agreementId':'" + agreementId()
                + "','kind':'PURCHASE_PRICE','payers':['xiaomi'],'payees':['nokia']," + price + sources();
    }

    private String area() {
        return "{'areaId':'" + next(areas, "R") + "','name':'" + word() + "','level':'"
                + anyOf("EXPLORATORY", "COMMITTED") + "'"
                + maybe(",'agreementId':'" + agreementId() + "'")
                + rarely(",'from':'" + date() + "'")
                + rarely(",'existedBefore':true")
                + sources();
    }

    private Made onThePartnership() {
        return switch (random.nextInt(3)) {
            case 0 -> new Made("partnership-closed", "{'reason':'" + word() + "'}");
            case 1 -> new Made("partnership-reopened", "{'reason':'" + word() + "'}");
            default ->
                new Made(
                        "related-deal-recorded",
                        "{'relatedDealId':'D" + nextEntry()
                                + "','subject':'nokia','relation':'SOLD_TO','object':{'mention':'Someone'}"
                                + sources());
        };
    }

    /** A value that the field could have, or now and then one that it could not. */
    String valueFor(FactRef ref) {
        if (random.nextInt(12) == 0) {
            return anyOf("null", "7", "{'a':'b'}", "'" + word() + "'");
        }
        String field = ref.field();
        if (field.endsWith("On") || field.startsWith("effective") || field.endsWith(".to") || field.equals("from")) {
            return "'" + date() + "'";
        }
        return switch (field) {
            case "level" -> "'" + anyOf("EXPLORATORY", "COMMITTED") + "'";
            case "term" -> term();
            case "amount" -> money();
            case "agreementId", "renews", "supersedes" -> "'" + agreementId() + "'";
            default -> "'" + word() + "'";
        };
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(
                LocalDate.of(2013, 1, 1).toEpochDay(), LocalDate.of(2026, 1, 1).toEpochDay()));
    }

    String anyOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String date() {
        String day = day().toString();
        return switch (random.nextInt(6)) {
            case 0 -> day.substring(0, 4);
            case 1 -> day.substring(0, 7);
            case 2 -> "../" + day;
            default -> day;
        };
    }

    private String term() {
        return anyOf(
                "{'kind':'FIXED','to':'" + date() + "'}",
                "{'kind':'YEARS','n':" + random.nextInt(1, 12) + "}",
                "{'kind':'PERPETUAL'}",
                "{'kind':'MULTI_YEAR_UNSPECIFIED'}",
                "{'kind':'NOT_SPECIFIED'}");
    }

    private String money() {
        return "{'amount':'" + random.nextInt(1, 5) + anyOf("", ".0", ".00") + "','currency':'EUR'}";
    }

    private String word() {
        return anyOf("alpha", "beta", "gamma", "delta");
    }

    private String sources() {
        return ",'sources':['s" + random.nextInt(4) + "']}";
    }

    private String agreementId() {
        return from(agreements);
    }

    private String from(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private String next(List<String> ids, String prefix) {
        ids.add(prefix + (ids.size() + 1));
        return ids.getLast();
    }

    private int nextEntry() {
        entries++;
        return entries;
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private String rarely(String text) {
        return rarely(text, true);
    }

    private String rarely(String text, boolean possible) {
        return random.nextInt(5) == 0 && possible ? text : "";
    }
}
