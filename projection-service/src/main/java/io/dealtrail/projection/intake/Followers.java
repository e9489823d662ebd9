package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.FillingLock;
import io.dealtrail.projection.generations.FillingLocks;
import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generation.State;
import io.dealtrail.projection.generations.GenerationSchemas;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.ReadModelsVersion;
import io.dealtrail.projection.generations.Rebuilds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that each generation that is to be filled beside the live one is filled by one instance. Used by one thread. */
@Component
class Followers {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Generations generations;
    private final GenerationSchemas schemas;
    private final FillingLocks locks;
    private final Rebuilds rebuilds;
    private final ReadModelsVersion software;
    private final Feedings feedings;
    private final FollowerProgress progress;
    private final RebuildSettings settings;
    private final Map<Integer, Follower> followers = new HashMap<>();
    private boolean begun;

    Followers(
            Generations generations,
            GenerationSchemas schemas,
            FillingLocks locks,
            Rebuilds rebuilds,
            ReadModelsVersion software,
            Feedings feedings,
            FollowerProgress progress,
            RebuildSettings settings) {
        this.generations = generations;
        this.schemas = schemas;
        this.locks = locks;
        this.rebuilds = rebuilds;
        this.software = software;
        this.feedings = feedings;
        this.progress = progress;
        this.settings = settings;
    }

    /** Looks at what there is to do, and has it done. */
    void look() {
        if (!begun) {
            rebuilds.startForThisSoftware()
                    .ifPresent(started -> LOG.info(
                            "Generation {} is filled with version {} of the read models, and takes over when it has caught up",
                            started.number(),
                            started.version()));
            begun = true;
        }
        Map<Integer, Generation> wanted = generations.all().stream()
                .filter(generation -> generation.isFollowedBy(software))
                .collect(Collectors.toMap(Generation::number, generation -> generation));
        stopAllBut(wanted.keySet());
        wanted.values().stream()
                .filter(generation -> !followers.containsKey(generation.number()))
                .forEach(this::tryFollow);
        if (wanted.values().stream().noneMatch(generation -> generation.state() == State.BUILDING)) {
            progress.nothingIsBuilt();
        }
        wanted.forEach((number, generation) -> {
            Follower follower = followers.get(number);
            if (follower != null) {
                progress.look(follower, generation);
            }
        });
        dropRetired();
    }

    /** Lets other instances take over. */
    void stop() {
        stopAllBut(Set.of());
    }

    private void stopAllBut(Set<Integer> wanted) {
        List<Follower> ending = followers.values().stream()
                .filter(follower -> !wanted.contains(follower.number()) || !follower.isHeld())
                .toList();
        ending.forEach(follower -> {
            followers.remove(follower.number());
            follower.stop();
            LOG.info("Fills generation {} no more", follower.number());
        });
    }

    private void tryFollow(Generation generation) {
        int number = generation.number();
        FillingLock lock = locks.tryTake(number).orElse(null);
        if (lock == null) {
            return;
        }
        try {
            schemas.prepare(generation.schema());
            followers.put(number, new Follower(number, lock, feedings.other(number, settings.effort())));
            LOG.info("Fills generation {}", number);
        } catch (FlywayException failed) {
            LOG.error("The tables of generation {} cannot be made", number, failed);
            generations.failed(number, String.valueOf(failed.getMessage()));
        } finally {
            if (!followers.containsKey(number)) {
                lock.close();
            }
        }
    }

    private void dropRetired() {
        // The lock of one that is still being filled is held.
        for (Generation retired : generations.toDrop(settings.dropAfter())) {
            locks.tryTake(retired.number()).ifPresent(lock -> {
                try (lock) {
                    schemas.drop(retired.schema());
                    generations.dropped(retired.number());
                    LOG.info("Dropped the tables of generation {}", retired.number());
                }
            });
        }
    }
}
