package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pure: whether one licensee is licensed by one licensor, from day to day, by any of several grants. */
final class Cover {

    private final String licensor;
    private final String licensee;
    private final Map<String, TreeMap<LocalDate, Answer>> grants = new TreeMap<>();

    Cover(String licensor, String licensee) {
        this.licensor = licensor;
        this.licensee = licensee;
    }

    /** What holds on some day. */
    private record State(Answer answer, List<String> grants) {

        static final State NONE = new State(Answer.NO, List.of());

        /** With one more grant: what is certain counts more than what may be, and that more than nothing. */
        State or(Answer other, String grant) {
            if (other == Answer.NO || (other == Answer.UNKNOWN && answer == Answer.YES)) {
                return this;
            }
            List<String> all = new ArrayList<>(other == answer ? grants : List.of());
            all.add(grant);
            return new State(other, all);
        }
    }

    /** What one grant's answer is from that day on, until the next of which it is told. */
    void add(String grant, LocalDate day, Answer answer) {
        grants.computeIfAbsent(grant, _ -> new TreeMap<>()).put(day, answer);
    }

    /** The times without certain cover that have certain cover before and after them, by day. */
    List<LicenseGap> gaps() {
        List<LicenseGap> gaps = new ArrayList<>();
        List<Run> missing = new ArrayList<>();
        List<String> before = List.of();
        for (Map.Entry<LocalDate, State> each : states().entrySet()) {
            State state = each.getValue();
            if (state.answer == Answer.YES) {
                gaps.addAll(closed(missing, each.getKey(), before, state.grants));
                missing.clear();
                before = state.grants;
            } else if (!before.isEmpty() && (missing.isEmpty() || missing.getLast().answer != state.answer)) {
                missing.add(new Run(each.getKey(), state.answer));
            }
        }
        return gaps;
    }

    /** Days of one answer. */
    private record Run(LocalDate from, Answer answer) {}

    private List<LicenseGap> closed(List<Run> runs, LocalDate until, List<String> before, List<String> after) {
        List<LicenseGap> gaps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            LocalDate next = i + 1 < runs.size() ? runs.get(i + 1).from : until;
            Answer gap = runs.get(i).answer == Answer.NO ? Answer.YES : Answer.UNKNOWN;
            gaps.add(new LicenseGap(licensor, licensee, runs.get(i).from, next.minusDays(1), gap, before, after));
        }
        return gaps;
    }

    private Map<LocalDate, State> states() {
        Map<LocalDate, State> states = new TreeMap<>();
        grants.values().forEach(own -> own.keySet().forEach(day -> states.put(day, State.NONE)));
        states.replaceAll((day, _) -> stateOn(day));
        return states;
    }

    private State stateOn(LocalDate day) {
        State state = State.NONE;
        for (Map.Entry<String, TreeMap<LocalDate, Answer>> grant : grants.entrySet()) {
            Map.Entry<LocalDate, Answer> last = grant.getValue().floorEntry(day);
            if (last != null) {
                state = state.or(last.getValue(), grant.getKey());
            }
        }
        return state;
    }
}
