package io.dealtrail.deal.story;

import java.util.function.Consumer;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Matches anything and hands on what it saw: the way out of Axon's fixture for assertions of our own. */
final class Seen<T> extends BaseMatcher<T> {

    private final Consumer<? super T> seen;

    Seen(Consumer<? super T> seen) {
        this.seen = seen;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean matches(Object actual) {
        seen.accept((T) actual);
        return true;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("anything");
    }
}
