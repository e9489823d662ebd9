package io.dealtrail.projection.rebuild;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.Rebuilds;
import io.dealtrail.projection.log.AppliedPosition;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/rebuilds}: new generations of the tables beside the live one, with scope {@code deals:admin}. */
@RestController
@RequestMapping(path = "/v1/admin/rebuilds", produces = "application/json")
class RebuildsEndpoint {

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final AppliedPosition applied;

    RebuildsEndpoint(Generations generations, Rebuilds rebuilds, AppliedPosition applied) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.applied = applied;
    }

    /** All generations, with the progress of those that are being filled. */
    @GetMapping
    RebuildList rebuilds() {
        return new RebuildList(generations.all().stream().map(this::item).toList());
    }

    /** One generation. */
    @GetMapping("/{generation}")
    RebuildItem rebuild(@PathVariable int generation) {
        return decided(() -> generations.require(generation));
    }

    /** Starts a rebuild: a new generation is filled from the first event on, and switched to by itself only where that is asked for. */
    @PostMapping
    ResponseEntity<RebuildItem> start(@RequestParam(defaultValue = "false") boolean switchWhenReady) {
        RebuildItem started = decided(() -> rebuilds.start(switchWhenReady));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/admin/rebuilds/" + started.generation()))
                .body(started);
    }

    /** Stops filling it for the time being. */
    @PostMapping("/{generation}/pause")
    RebuildItem pause(@PathVariable int generation) {
        return decided(() -> rebuilds.pause(generation));
    }

    /** Goes on filling it from where it was. */
    @PostMapping("/{generation}/resume")
    RebuildItem resume(@PathVariable int generation) {
        return decided(() -> rebuilds.resume(generation));
    }

    /** Lets readers see it, once it has everything that they see now. */
    @PostMapping("/{generation}/switch")
    RebuildItem change(@PathVariable int generation) {
        return decided(() -> rebuilds.switchTo(generation));
    }

    /** Lets readers see the generation again that they saw before. */
    @PostMapping("/roll-back")
    RebuildItem rollBack() {
        return decided(rebuilds::rollBack);
    }

    /** Gives a generation up that is not live; its tables are dropped a little later. */
    @DeleteMapping("/{generation}")
    RebuildItem abandon(@PathVariable int generation) {
        return decided(() -> rebuilds.abandon(generation));
    }

    private RebuildItem decided(Supplier<Generation> decision) {
        return item(Refusals.told(decision));
    }

    private RebuildItem item(Generation generation) {
        return RebuildItem.of(generation, applied.current());
    }
}
