package io.dealtrail.system;

import io.dealtrail.system.RecordedClient.Ask;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes up commands of many kinds, of which most can be accepted, and whose events the second fold of the checker covers. */
final class SomeCommands {

    private final int partnerships;
    private final int busy;
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<String, List<String>> areas = new ConcurrentHashMap<>();

    /** @param busy so many of the partnerships get half of everything */
    SomeCommands(int partnerships, int busy) {
        this.partnerships = partnerships;
        this.busy = busy;
    }

    /** The areas that a partnership may have, as they were made up. */
    List<String> areas(String partnership) {
        return areas.getOrDefault(partnership, List.of());
    }

    /** Any command, on what there is. */
    Ask any(Random random) {
        String partnership = partnership(random);
        String area = recent(partnership, random);
        String day = "2021-%02d-%02d".formatted(5 + random.nextInt(6), 1 + random.nextInt(28));
        String year = "20" + (10 + random.nextInt(20));
        return switch (random.nextInt(20)) {
            case 0, 1 -> on(partnership, "promote-collaboration-area", area, "2021-03-10");
            case 2 -> on(partnership, "suspend-collaboration-area", area, day);
            case 3 -> on(partnership, "resume-collaboration-area", area, day);
            case 4 -> on(partnership, "complete-collaboration-area", area, day);
            case 5 -> on(partnership, "drop-collaboration-area", area, day);
            case 6, 7 -> attest(partnership, "agreement:A1.revenueFrom", "SUPPLEMENTS", year, random);
            case 8 -> attest(partnership, "area:" + area + ".level", "SUPPORTS", "EXPLORATORY", random);
            case 9 -> attest(partnership, "area:" + area + ".name", "CONTRADICTS", "Another", random);
            case 10 -> correct(partnership, "area:" + area + ".promotedOn", "2021-03-10", "2021-04-02");
            case 11 -> correct(partnership, "area:" + area + ".name", "Area", "Area of " + year);
            case 12 -> ask(partnership, "retract-fact", """
                        {'factRef':'area:%s','reason':'It never was.','cascade':true}""", area);
            case 13 -> batch(partnership);
            default -> area(partnership);
        };
    }

    /** One of the areas that were added last. */
    private String recent(String partnership, Random random) {
        List<String> known = areas(partnership);
        return known.isEmpty() ? "none" : known.get(Math.max(0, known.size() - 1 - random.nextInt(50)));
    }

    /** A new area. */
    Ask area(String partnership) {
        return ask(partnership, "add-collaboration-area", """
                {'areaId':'%s','name':'Area','level':'EXPLORATORY','sources':['s1']}""", newArea(partnership));
    }

    private Ask batch(String partnership) {
        String one = """
                {'command':'AddCollaborationArea','data':{'areaId':'%s','name':'Area','level':'COMMITTED','sources':['s2']}}""";
        Ask ask = ask(
                partnership,
                "batch",
                "{'commands':[" + one + "," + one + "]}",
                newArea(partnership),
                newArea(partnership));
        return new Ask(ask.key(), partnership, ask.command(), ask.body(), -1, 2);
    }

    private String newArea(String partnership) {
        String area = "a" + keys.incrementAndGet();
        areas.computeIfAbsent(partnership, _ -> new CopyOnWriteArrayList<>()).add(area);
        return area;
    }

    private Ask on(String partnership, String command, String area, String day) {
        String reason = command.startsWith("promote") ? "" : "'reason':'So it was.',";
        return ask(partnership, command, "{'areaId':'%s','on':'%s'," + reason + "'sources':['s2']}", area, day);
    }

    private Ask attest(String partnership, String fact, String stance, String claim, Random random) {
        return ask(partnership, "attest-fact", """
                {'factRef':'%s','source':'%s','stance':'%s','claim':'%s'}""", fact, random.nextBoolean() ? "s1" : "s2", stance, claim);
    }

    private Ask correct(String partnership, String fact, String from, String to) {
        return ask(partnership, "correct-fact", """
                {'factRef':'%s','from':'%s','to':'%s','reason':'We were wrong.','sources':['s2']}""", fact, from, to);
    }

    /** With a key of its own, and one event. */
    Ask ask(String aggregate, String command, String body, String... values) {
        String json = body.replace('\'', '"').formatted((Object[]) values);
        return new Ask("key-" + keys.incrementAndGet(), aggregate, command, json, -1, 1);
    }

    /** Half of everything is about the busy ones. */
    String partnership(Random random) {
        return "partnerships/p" + random.nextInt(random.nextBoolean() ? busy : partnerships);
    }
}
