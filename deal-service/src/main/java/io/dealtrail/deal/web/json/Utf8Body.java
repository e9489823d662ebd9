package io.dealtrail.deal.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Reads bodies within their limit, as UTF-8 and nothing else. */
public final class Utf8Body {

    /** Bytes of a body, or of one line of an import. */
    public static final int MAX_BYTES = 64 * 1024;

    private Utf8Body() {}

    /** The whole body. */
    public static String read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return decode(bytes);
    }

    /** The text of these bytes, refused where they are not UTF-8. */
    public static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Malformed.at("", "the body is not UTF-8");
        }
    }

    /** The refusal of a body or line beyond the limit. */
    public static ProblemException tooLarge() {
        return new ProblemException(
                EdgeProblem.BODY_TOO_LARGE, EdgeProblem.BODY_TOO_LARGE.type().text());
    }
}
