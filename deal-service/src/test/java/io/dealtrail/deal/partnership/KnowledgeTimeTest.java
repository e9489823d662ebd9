package io.dealtrail.deal.partnership;

import org.junit.jupiter.api.Test;

/** When things become known in an order. */
class KnowledgeTimeTest {

    private static final String AREA = "{areaId:'iot', name:'IoT', level:'COMMITTED', sources:['release']}";

    @Test
    void acceptsAnImportAsItWasKnown() {
        PartnershipStory.opened()
                .importing("2026-01-01", "2017-07-05")
                .records("AddCollaborationArea", AREA, "collaboration-area-added");
    }

    @Test
    void refusesAnImportBehindWhatIsKnown() {
        PartnershipStory.opened()
                .importing("2026-01-01", "2017-07-04")
                .refuses(
                        "AddCollaborationArea",
                        AREA.replace("'release'", "'rumour','release'"),
                        "KNOWLEDGE_OUT_OF_ORDER");
    }

    @Test
    void refusesAnImportFromTheFuture() {
        PartnershipStory.opened()
                .importing("2017-08-01", "2017-08-02")
                .refuses("AddCollaborationArea", AREA, "KNOWLEDGE_OUT_OF_ORDER");
    }

    @Test
    void letsNoClockThatIsBehindStandInTheWay() {
        PartnershipStory.opened()
                .on("2017-07-06")
                .given("AddCollaborationArea", AREA)
                .on("2017-07-05")
                .records(
                        "AttestFact",
                        "{factRef:'area:iot.level', source:'release', stance:'SUPPORTS', claim:'COMMITTED'}",
                        "fact-attested");
    }

    @Test
    void asksForTheMostSpecificReasonFirst() {
        PartnershipStory.opened()
                .importing("2026-01-01", "2017-07-04")
                .refuses("AddCollaborationArea", "{areaId:'iot', name:'IoT', level:'COMMITTED'}", "SOURCE_REQUIRED");
    }
}
