package io.dealtrail.readside;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.AppliedEvent;
import java.util.List;

/** The seed deal with what was learnt late, corrected and taken back afterwards, and a deal that grows while it is read. */
final class ChangesOfMind {

    private ChangesOfMind() {}

    static EventChain chain() {
        EventChain chain = NokiaXiaomi.chain();
        AggregateRef deal = NokiaXiaomi.PARTNERSHIP;
        AppliedEvent correction = chain.add(
                deal,
                event(
                        "fact-corrected",
                        "{'factRef':'area:ai.level','from':'EXPLORATORY','to':'COMMITTED','reason':'misread'}"),
                "2018-01-01T00:00:00Z");
        chain.add(
                deal,
                event(
                        "fact-retracted",
                        "{'eventIds':['" + correction.envelope().eventId() + "'],'reason':'it was right'}"),
                "2018-02-01T00:00:00Z");
        chain.add(
                deal,
                event("collaboration-area-promoted", "{'areaId':'ar-vr','on':'2018-02','sources':['nokia-xiaomi-s3']}"),
                "2018-03-10T00:00:00Z");
        chain.add(
                deal,
                event(
                        "agreement-signed",
                        "{'agreementId':'A3','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'announcedOn':'2018-03-01',"
                                + "'effectiveFrom':'2017-01-01','term':{'kind':'YEARS','n':2},'sources':['nokia-xiaomi-s1']}"),
                "2018-03-10T00:00:00Z");
        return chain;
    }

    /** A deal with an agreement that begins half a year later and ends after one year. */
    static List<AppliedEvent> begin(EventChain chain, AggregateRef deal, String knownSince) {
        return List.of(
                chain.add(
                        deal,
                        event(
                                "partnership-opened",
                                "{'partnershipId':'" + deal.id()
                                        + "','kind':'BILATERAL','parties':['nokia','xiaomi']}"),
                        knownSince),
                chain.add(
                        deal,
                        event(
                                "agreement-signed",
                                "{'agreementId':'A1','types':['PATENT_LICENSE'],'parties':['nokia','xiaomi'],'signedOn':'2018-12-01',"
                                        + "'effectiveFrom':'2019-06-01','term':{'kind':'YEARS','n':1},'sources':['nokia-xiaomi-s1']}"),
                        knownSince));
    }

    /** One area more. */
    static List<AppliedEvent> learn(EventChain chain, AggregateRef deal, String area, String knownSince) {
        return List.of(chain.add(
                deal,
                event(
                        "collaboration-area-added",
                        "{'areaId':'" + area + "','agreementId':'A1','name':'A field','level':'EXPLORATORY',"
                                + "'sources':['nokia-xiaomi-s1']}"),
                knownSince));
    }

    private static DealEvent event(String name, String data) {
        return EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
    }
}
