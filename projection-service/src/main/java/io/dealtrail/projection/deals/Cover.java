package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Pure: whether one licensee is licensed by one licensor, from day to day; each state holds until the day of the next. */
final class Cover {

    private final String licensor;
    private final String licensee;
    private final TreeMap<LocalDate, State> states = new TreeMap<>();

    Cover(String licensor, String licensee) {
        this.licensor = licensor;
        this.licensee = licensee;
    }

    /** What holds from some day on. */
    private record State(Answer answer, List<String> grants) {}

    /** One grant's answer for a day. */
    void add(LocalDate day, Answer answer, String grant) {
        State before = states.getOrDefault(day, new State(Answer.NO, List.of()));
        if (answer == before.answer && answer != Answer.NO) {
            List<String> more = new ArrayList<>(before.grants);
            more.add(grant);
            states.put(day, new State(answer, more));
        } else if (answer == Answer.YES || before.answer == Answer.NO) {
            states.put(day, new State(answer, answer == Answer.NO ? List.of() : List.of(grant)));
        }
    }

    /** The times without certain cover that have certain cover before and after them, by day. */
    List<LicenseGap> gaps() {
        List<LicenseGap> gaps = new ArrayList<>();
        List<LocalDate> days = states.navigableKeySet().stream().toList();
        for (int i = 0; i < days.size(); i++) {
            Answer answer = at(days.get(i)).answer;
            int end = i;
            while (end + 1 < days.size() && at(days.get(end + 1)).answer == answer) {
                end++;
            }
            List<String> before = certain(days.subList(0, i).reversed());
            List<String> after = certain(days.subList(end + 1, days.size()));
            if (answer != Answer.YES && !before.isEmpty() && !after.isEmpty()) {
                gaps.add(new LicenseGap(
                        licensor,
                        licensee,
                        days.get(i),
                        days.get(end + 1).minusDays(1),
                        answer == Answer.NO ? Answer.YES : Answer.UNKNOWN,
                        before,
                        after));
            }
            i = end;
        }
        return gaps;
    }

    private List<String> certain(List<LocalDate> days) {
        return days.stream()
                .map(this::at)
                .filter(state -> state.answer == Answer.YES)
                .findFirst()
                .map(State::grants)
                .orElse(List.of());
    }

    private State at(LocalDate day) {
        return states.getOrDefault(day, new State(Answer.NO, List.of()));
    }
}
