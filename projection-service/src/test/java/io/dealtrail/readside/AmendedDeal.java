package io.dealtrail.readside;

import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The seed deal with what was learnt late, agreed with effect for the past, corrected and withdrawn; and how that is to be told. */
final class AmendedDeal {

    private final EventChain chain = NokiaXiaomi.chain();
    private final Map<String, String> ids = new TreeMap<>();

    AmendedDeal() {
        add("correction", "2018-01-01", "fact-corrected", """
                {'factRef':'area:ai.level','from':'EXPLORATORY','to':'COMMITTED','reason':'misread','sources':['nokia-xiaomi-s3']}""");
        add("undone", "2018-02-01", "fact-retracted", """
                {'eventIds':['%s'],'reason':'it was right','sources':['nokia-xiaomi-s2']}""".formatted(id("correction")));
        add("retroactive", "2018-03-01", "agreement-signed", """
                {'agreementId':'A9','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'announcedOn':'2018-03-01',
                 'effectiveFrom':'2017-01-01','sources':['nokia-xiaomi-s1']}""");
        add("mistaken", "2018-03-02", "collaboration-area-added", """
                {'areaId':'quantum','name':'Quantum','level':'EXPLORATORY','sources':['nokia-xiaomi-s1']}""");
        add("late", "2018-03-10", "collaboration-area-promoted", """
                {'areaId':'ar-vr','on':'2018-02-01','sources':['nokia-xiaomi-s3']}""");
        add("withdrawal", "2018-04-01", "fact-retracted", """
                {'eventIds':['%s'],'reason':'of another deal','sources':['nokia-xiaomi-s2']}""".formatted(id("mistaken")));
    }

    private void add(String called, String day, String name, String data) {
        ids.put(
                called,
                chain.add(
                                NokiaXiaomi.PARTNERSHIP,
                                EventJson.read(new EventName(name, 1), data.replace('\'', '"')),
                                day + "T00:00:00Z")
                        .envelope()
                        .eventId()
                        .toString());
    }

    /** The deal and all that it takes, in order. */
    EventChain chain() {
        return chain;
    }

    /** The id of an event, by what it is called here. */
    String id(String called) {
        return Objects.requireNonNull(ids.get(called));
    }

    /** The correction of the level, as it is told everywhere. */
    JsonNode correction() {
        return json("""
                {'kind':'CORRECTED','event':'%s','knownSince':'2018-01-01T00:00:00Z','factRef':'area:ai.level','from':'EXPLORATORY',
                 'to':'COMMITTED','reason':'misread','sources':['nokia-xiaomi-s3']}""".formatted(id("correction")));
    }

    /** That it was undone. */
    JsonNode undone() {
        return json("""
                {'kind':'RETRACTED','event':'%s','knownSince':'2018-02-01T00:00:00Z','factRef':'area:ai.level','from':'COMMITTED',
                 'to':'EXPLORATORY','reason':'it was right','sources':['nokia-xiaomi-s2']}""".formatted(id("undone")));
    }

    /** That there never was such a level. */
    JsonNode withdrawn() {
        return json("""
                {'kind':'RETRACTED','event':'%s','knownSince':'2018-04-01T00:00:00Z','factRef':'area:quantum.level','from':'EXPLORATORY',
                 'to':null,'reason':'of another deal','sources':['nokia-xiaomi-s2']}""".formatted(id("withdrawal")));
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text.replace('\'', '"'));
    }
}
