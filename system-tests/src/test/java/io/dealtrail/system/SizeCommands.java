package io.dealtrail.system;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Commands of different kinds that can be sent to any of the {@link SizedDeals}, again and again. */
final class SizeCommands {

    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    /** What is sent: the last segment of the route, and the data. */
    record Command(String path, String data) {}

    /** Makes the {@code n}th command of its kind for a deal. */
    private interface Kind {
        Command command(String deal, int n);
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Deque<String>> added = new HashMap<>();

    SizeCommands() {
        kinds.put("add-collaboration-area", (_, n) -> of("add-collaboration-area", SizedDeals.area("N" + n)));
        kinds.put("amend-agreement", (_, n) -> of("amend-agreement", SizedDeals.amendment("B" + n, n, day(n))));
        kinds.put("attest-fact", (_, n) -> of("attest-fact", SizedDeals.support(1_000_000 + n)));
        kinds.put("correct-fact", (deal, n) -> of("correct-fact", correction(deal, n)));
        kinds.put("fulfil-obligation", (_, n) -> of("fulfil-obligation", SizedDeals.fulfilled(DAY.plusDays(n))));
        kinds.put("grant-license", (deal, n) -> of("grant-license", SizedDeals.grant("H" + n, deal)));
        kinds.put("add-obligation", (deal, n) -> of("add-obligation", SizedDeals.obligation("P" + n, deal)));
        kinds.put("record-payment", (_, n) -> of("record-payment", SizedDeals.payment(day(n))));
        kinds.put("join-agreement", (_, n) -> of("join-agreement", SizedDeals.joined(n)));
        kinds.put("retract-fact", (deal, _) -> of("retract-fact", retraction(deal)));
    }

    Iterable<String> kinds() {
        return kinds.keySet();
    }

    /** Sends the next command of a kind. */
    Answer send(String kind, String deal, Client deals) {
        int n = sent.merge(kind + " " + deal, 1, Integer::sum) - 1;
        Command command = Objects.requireNonNull(kinds.get(kind)).command(deal, n);
        Answer answer = deals.post(
                "/v1/partnerships/" + deal + "/commands/" + command.path(),
                command.data().replace('\'', '"'));
        if (kind.equals("add-collaboration-area")) {
            added.computeIfAbsent(deal, _ -> new ArrayDeque<>())
                    .add(answer.json().path("events").path(0).path("id").asString());
        }
        return answer;
    }

    /** The name of the area that is corrected, as it is known now. */
    void named(String deal, String name) {
        names.put(deal, name);
    }

    private String correction(String deal, int n) {
        String from = Objects.requireNonNull(names.put(deal, "Renamed " + n), deal);
        return "{'factRef':'area:R1.name','from':'%s','to':'Renamed %d','reason':'misspelled'}".formatted(from, n);
    }

    /** Takes back an area that was added. */
    private String retraction(String deal) {
        return "{'eventId':'%s','reason':'mistaken'}"
                .formatted(Objects.requireNonNull(added.get(deal), deal).remove());
    }

    private static Command of(String path, String data) {
        return new Command(path, data);
    }

    private static String day(int n) {
        return DAY.plusDays(n).toString();
    }
}
