package io.dealtrail.projection.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one word to a search, and which writings of it are the same. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "Nokia Oyj | nokia oyj",
                "SOCIÉTÉ Générale d'Électronique | societe generale d electronique",
                "Łódź Ærø Straße Đà İstanbul ırmak | lodz aero strasse da istanbul irmak",
                "Ｎｏｋｉａ　５Ｇ | nokia 5g",
                "Xiaomi™ (MI®) | xiaomi mi",
                "ﬁxed-line H.264/AVC AT&T | fixed line h 264 avc at t",
                "小米科技 Xiaomi14 | 小 米 科 技 xiaomi14",
                "ﾉｷｱ がか | ノ キ ア が か",
                "Сяоми Й Ώς | сяоми и ωσ",
                "삼성전자 | 삼성전자",
                "कंपनी | कंपनी",
                "100% _ \\ ' \" ; -- |100",
            })
    void foldsAndCuts(String text, String words) {
        assertThat(String.join(" ", Words.of(text).all())).isEqualTo(words);
    }

    @Test
    void keepsABlankAroundEachWord() {
        assertThat(Words.of("Internet of Things").line()).isEqualTo(" internet of things ");
        assertThat(Words.of(" – ").line()).isEmpty();
    }
}
