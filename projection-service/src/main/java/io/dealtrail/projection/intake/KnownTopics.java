package io.dealtrail.projection.intake;

import java.util.Optional;

/** The topics as they were last seen. */
interface KnownTopics {

    /** The topic of this name, where one was seen. */
    Optional<Topics.Description> last(String name);

    /** This is what it is like now. */
    void store(Topics.Description seen);
}
