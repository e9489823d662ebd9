package io.dealtrail.projection.web;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the items of a page as one line of JSON each; the other pages are in the Link header. */
final class NdjsonPages extends AbstractHttpMessageConverter<Page<?>> {

    private final JsonMapper json;

    NdjsonPages(JsonMapper json) {
        super(MediaType.APPLICATION_NDJSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a page is only written", input);
    }

    @Override
    protected void writeInternal(Page<?> page, HttpOutputMessage output) throws IOException {
        OutputStream body = output.getBody();
        for (Record item : page.items()) {
            body.write(json.writeValueAsBytes(item));
            body.write('\n');
        }
    }
}
