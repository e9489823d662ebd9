package io.dealtrail.projection.generations;

import io.dealtrail.projection.generations.Generation.State;
import io.dealtrail.projection.generations.GenerationRefusedException.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be decided about generations: one decision at a time, over all instances. */
@Component
public class Rebuilds {

    private final JdbcClient jdbc;
    private final Generations generations;
    private final Switch change;
    private final ReadModelsVersion software;
    private final TransactionTemplate transaction;

    Rebuilds(
            JdbcClient jdbc,
            Generations generations,
            Switch change,
            ReadModelsVersion software,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.change = change;
        this.software = software;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins a new generation, which some instance will fill. There is one at a time beside the live and the previous one. */
    public Generation start(boolean switchWhenReady) {
        return decide(() -> {
            List<Generation> others = beside();
            others.stream().filter(other -> other.state() == State.FAILED).forEach(other -> retire(other.number()));
            others.stream()
                    .filter(other -> other.state() != State.FAILED)
                    .findFirst()
                    .ifPresent(other -> {
                        throw new GenerationRefusedException(
                                Reason.REBUILD_IN_PROGRESS,
                                "Generation %d is %s.".formatted(other.number(), other.state()));
                    });
            return begin(switchWhenReady);
        });
    }

    /**
     * Begins a generation where the live one was begun by older software than this, and nobody has yet; what older software had begun is given
     * up.
     */
    public Optional<Generation> startForThisSoftware() {
        return decide(() -> {
            if (generations.live().version() >= software.number()) {
                return Optional.empty();
            }
            beside().stream()
                    .filter(other -> other.version() < software.number() || other.state() == State.FAILED)
                    .forEach(other -> retire(other.number()));
            boolean there = generations.all().stream()
                    .anyMatch(other -> other.state() != State.RETIRED && other.version() >= software.number());
            return there ? Optional.empty() : Optional.of(begin(true));
        });
    }

    /** Applies nothing to it until it is resumed. */
    public Generation pause(int number) {
        return decide(() -> {
            requireFed(number);
            jdbc.sql("update read_side.generation set paused = true where number = ?")
                    .param(number)
                    .update();
            return generations.require(number);
        });
    }

    /** Lets it go on from where it was. */
    public Generation resume(int number) {
        return decide(() -> {
            Generation before = requireFed(number);
            jdbc.sql("update read_side.generation set paused = false, state = ? where number = ? and paused")
                    .params(before.isLive() ? "READY" : "BUILDING", number)
                    .update();
            return generations.require(number);
        });
    }

    /** Gives a generation up: one that is being built, or the previous one, to which nobody can go back then. */
    public Generation abandon(int number) {
        return decide(() -> {
            if (generations.require(number).isLive()) {
                throw new GenerationRefusedException(
                        Reason.GENERATION_IS_LIVE, "Generation %d is the one that readers see.".formatted(number));
            }
            retire(number);
            return generations.require(number);
        });
    }

    /** Makes it the live one. */
    public Generation switchTo(int number) {
        return decide(() -> {
            Generation wanted = generations.require(number);
            if (wanted.state() != State.READY) {
                Reason reason = wanted.isLive() ? Reason.GENERATION_IS_LIVE : Reason.GENERATION_NOT_READY;
                throw new GenerationRefusedException(reason, "Generation %d is %s.".formatted(number, wanted.state()));
            }
            change.make(generations.live(), wanted);
            jdbc.sql("""
                            update read_side.generation set switch_when_ready = false, detail = ''
                            where number = ?""").param(number).update();
            generations.all().stream()
                    .filter(other -> other.number() < number || other.state() == State.FAILED)
                    .filter(other -> !other.previous() && !other.isLive() && other.state() != State.RETIRED)
                    .forEach(other -> retire(other.number()));
            return generations.require(number);
        });
    }

    /** Makes the one live that was before. */
    public Generation rollBack() {
        return switchTo(generations.all().stream()
                .filter(Generation::previous)
                .map(Generation::number)
                .findFirst()
                .orElseThrow(() -> new GenerationRefusedException(
                        Reason.NO_PREVIOUS_GENERATION, "There is no generation to go back to.")));
    }

    private Generation begin(boolean switchWhenReady) {
        int number = jdbc.sql("""
                        insert into read_side.generation (number, schema_name, search_path, version, state, switch_when_ready)
                        select max(number) + 1, 'g' || max(number) + 1,
                            'g' || max(number) + 1 || ', ' || min(search_path) filter (where number = 1), ?, 'BUILDING', ?
                        from read_side.generation
                        returning number""")
                .params(software.number(), switchWhenReady)
                .query(Integer.class)
                .single();
        return generations.require(number);
    }

    private void retire(int number) {
        jdbc.sql("update read_side.live set previous = null where previous = ?")
                .param(number)
                .update();
        jdbc.sql("""
                        update read_side.generation set state = 'RETIRED', retired_at = coalesce(retired_at, now())
                        where number = ?""").param(number).update();
    }

    /** Those that are neither live nor previous, and not given up. */
    private List<Generation> beside() {
        return generations.all().stream()
                .filter(each -> !each.isLive() && !each.previous() && each.state() != State.RETIRED)
                .toList();
    }

    private Generation requireFed(int number) {
        Generation found = generations.require(number);
        if (found.state() == State.RETIRED || found.state() == State.FAILED) {
            throw new GenerationRefusedException(
                    Reason.GENERATION_NOT_READY, "Generation %d is %s.".formatted(number, found.state()));
        }
        return found;
    }

    private <T> T decide(Supplier<T> decision) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            jdbc.sql("select number from read_side.live for update")
                    .query(Integer.class)
                    .single();
            return decision.get();
        }));
    }
}
