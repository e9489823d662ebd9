package io.dealtrail.projection.web;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of an answer as one line of JSON each; the other pages of a list are in the Link header. */
final class NdjsonPages extends AbstractHttpMessageConverter<Tabular> {

    private final JsonMapper json;

    NdjsonPages(JsonMapper json) {
        super(MediaType.APPLICATION_NDJSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("rows are only written", input);
    }

    @Override
    protected void writeInternal(Tabular page, HttpOutputMessage output) throws IOException {
        OutputStream body = output.getBody();
        for (Record item : page.items()) {
            body.write(json.writeValueAsBytes(item));
            body.write('\n');
        }
    }
}
