package io.dealtrail.projection.intake;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the filling of the live tables with the service. */
@Component
class Intake implements SmartLifecycle {

    private final Feedings feedings;
    private final AppliedWatermark watermark;
    private final Progress progress;
    private final IntakeStatus status;
    private @Nullable Feeding running;

    Intake(Feedings feedings, AppliedWatermark watermark, Progress progress, IntakeStatus status) {
        this.feedings = feedings;
        this.watermark = watermark;
        this.progress = progress;
        this.status = status;
    }

    @Override
    public void start() {
        running = feedings.live(watermark, progress, status);
    }

    @Override
    public void stop() {
        Feeding stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
