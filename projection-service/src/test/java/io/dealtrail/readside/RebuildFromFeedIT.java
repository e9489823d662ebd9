package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The topic does not hold everything: a generation takes the rest from deal-service's feed. */
class RebuildFromFeedIT {

    private final WholeReadSide side = new WholeReadSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void takesWhatTheTopicNoLongerHolds() {
        side.happen(400);
        WholeReadSide.Instance instance = side.start();
        instance.awaitPosition(400);
        side.topic.truncate();
        rebuildAndCompare(instance);
        side.happen(50);
        instance.awaitPosition(450);
        Tables.awaitSame(side.owner(), "public", "g2");
        assertThat(side.count("select count(*) from g2.dead_letter")).isZero();
    }

    @Test
    void takesEverythingWhereTheTopicIsGone() {
        side.happen(1_200);
        WholeReadSide.Instance instance = side.start();
        instance.awaitPosition(1_200);
        side.topic.delete();
        rebuildAndCompare(instance);
        side.topic.create();
        side.topic.publish(side.store.events());
        side.happen(50);
        instance.awaitPosition(1_250);
        Tables.awaitSame(side.owner(), "public", "g2");
    }

    private void rebuildAndCompare(WholeReadSide.Instance instance) {
        Operator operator = new Operator(instance);
        int second = operator.rebuild();
        operator.awaitState(second, "READY");
        Tables.awaitSame(side.owner(), "public", "g2");
        operator.post("/rebuilds/" + second + "/switch");
    }
}
