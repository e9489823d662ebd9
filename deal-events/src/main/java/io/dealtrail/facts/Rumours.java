package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The agreements of which there are only rumours. */
final class Rumours {

    private final FactView view;

    Rumours(FactView view) {
        this.view = view;
    }

    /** Each such agreement with the first rumour about it that is not denied. */
    SortedMap<FactRef, FactVersion> agreements() {
        SortedMap<FactRef, FactVersion> found = new TreeMap<>(Comparator.comparing(FactRef::toString));
        for (FactRef partnership : view.objects("partnership")) {
            for (FactVersion rumour : view.within(partnership.field("rumours"))) {
                if (!isDenied(rumour)) {
                    about(rumour.value(), partnership).forEach(agreement -> found.putIfAbsent(agreement, rumour));
                }
            }
        }
        found.keySet().removeAll(view.objects("agreement"));
        return found;
    }

    private boolean isDenied(FactVersion rumour) {
        String id = rumour.ref().field().substring("rumours.".length());
        return view.get(rumour.ref().field("rumourOutcomes." + id))
                .flatMap(outcome -> Optional.ofNullable(outcome.value()))
                .filter(outcome -> outcome.asString("").equals("DENIED"))
                .isPresent();
    }

    private static Stream<FactRef> about(@Nullable JsonNode rumour, FactRef partnership) {
        if (rumour == null) {
            return Stream.empty();
        }
        return Stream.concat(
                        rumour.path("about").valueStream(),
                        rumour.path("claims").valueStream().map(claim -> claim.path("factRef")))
                .flatMap(text -> address(text.asString("")).stream())
                .filter(ref -> ref.partnership() == null || ref.partnership().equals(partnership.id()))
                .filter(ref -> ref.kind().equals("agreement"))
                .map(ref -> FactRef.object(ref.kind(), ref.id()));
    }

    private static Optional<FactRef> address(String text) {
        try {
            return text.contains(":") ? Optional.of(FactRef.parse(text)) : Optional.empty();
        } catch (MalformedTermException _) {
            return Optional.empty(); // a rumour may be about anything, in any words
        }
    }
}
