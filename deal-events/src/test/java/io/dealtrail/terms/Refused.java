package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The assertion that a term cannot exist, with the code of the rule that it would break. */
final class Refused {

    private Refused() {}

    static void with(String code, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        MalformedTermException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    static void malformed(ThrowingCallable making) {
        with("MALFORMED", making);
    }
}
