package io.dealtrail.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The AsyncAPI document of the topic and the live feed, written by hand, for the services to serve beside the schemas that it refers to. */
public final class AsyncApi {

    /** Where both services serve it; the references in it are relative to this. */
    public static final String PATH = "/asyncapi.yaml";

    private AsyncApi() {}

    public static String text() {
        try (InputStream document =
                Objects.requireNonNull(AsyncApi.class.getResourceAsStream(PATH), "built without " + PATH)) {
            return new String(document.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PATH, e);
        }
    }
}
