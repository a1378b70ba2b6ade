package org.tributary.article.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.article.edit.Moments.ids;
import static org.tributary.article.edit.Moments.moment;
import static org.tributary.article.edit.Moments.revert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.RevisionId;

/** Comments say in every language what an edit undoes, by what they name. */
final class SummariesOfManyLanguagesTest {
    /** Beate's edit stands under one of Carl. */
    private static final List<PageMoment> UNDER = List.of(
            moment(4013, "Carl", "first, more, last"),
            moment(4012, "Beate", "first, more"),
            moment(4011, "Anna", "first"));

    /** Two edits of Beate stand on top. */
    private static final List<PageMoment> ON_TOP = List.of(
            moment(4013, "Beate", "no no"),
            moment(4012, "Beate", "no"),
            moment(4011, "Anna", "first"),
            moment(4010, "Beate", "start"));

    private static final Revert UNDONE = new Revert(Revert.Way.UNDO, null, ids(4012L));
    private static final Revert ROLLED_BACK = new Revert(Revert.Way.ROLLBACK, new RevisionId(4011), ids(4013L, 4012L));
    private static final Revert SAME = new Revert(Revert.Way.IDENTITY, new RevisionId(4011), ids(4013L, 4012L));

    @Test
    void an_undo_has_the_number_of_a_revision_and_leads_to_the_contributions_of_its_editor() {
        List<String> comments = List.of(
                "Took back 4012, which [[Special:Contributions/Beate|Beate]] made",
                "Fassung 4012 von [[Spezial:Beiträge/Beate|Beate]] ([[Benutzer Diskussion:Beate|D]]) zurückgenommen",
                "Retour sur 4012, œuvre de [[Spécial:Contributions/Beate|Beate]]",
                "[[特別:投稿記録/Beate|Beate]]の第4012版を元に戻しました",
                "退回[[特殊:用户贡献/Beate|Beate]]所做的4012号修改",
                "[[특수:기여/Beate|Beate]]의 4012판을 되돌림",
                "Правка 4012 ([[Служебная:Вклад/Beate|Beate]]) снята",
                "إلغاء 4012 من [[خاص:مساهمات/Beate|Beate]]",
                "החזרת 4012 של [[מיוחד:תרומות/Beate|Beate]]",
                "[[विशेष:योगदान/Beate|Beate]] का 4012 हटाया",
                "Se quita 4012, de [[Especial:Contribuciones/Beate|Beate]]",
                "[[Özel:Katkılar/Beate|Beate]] sürümü 4012 silindi",
                "/* 2012–2014 */ weg: [[Special:Diff/4012|4012]], [[Special:Contributions/Beate]]; siehe Seite 12",
                "[[WP:UNDO|←]]4012 [[Spezial:Beiträge/Beate|Beate]] – schon am 11.12.2013 so besprochen");

        assertThat(comments).allSatisfy(comment -> assertThat(revert(comment, "quite other words", UNDER))
                .isEqualTo(UNDONE));
    }

    @Test
    void a_rollback_leads_to_the_contributions_of_the_last_editor_and_names_whom_it_goes_back_to() {
        List<String> comments = List.of(
                "Back from [[Special:Contributions/Beate|Beate]] to [[User:Anna|Anna]]",
                "Alles von [[Spezial:Beiträge/Beate|Beate]] ([[Benutzer Diskussion:Beate|D]]) zurück auf Anna",
                "[[Spécial:Contributions/Beate|Beate]] annulé, retour à [[Utilisateur:Anna|Anna]]",
                "[[特別:投稿記録/Beate|Beate]]の編集を[[利用者:Anna|Anna]]の版へ",
                "[[特別:投稿記録/Beate|Beate]]の編集をAnnaの版へ",
                "将[[特殊:用户贡献/Beate|Beate]]退回到[[用户:Anna|Anna]]",
                "[[특수:기여/Beate|Beate]] 편집을 [[사용자:Anna|Anna]] 판으로",
                "[[Служебная:Вклад/Beate|Beate]] → [[Участник:Anna|Anna]]",
                "من [[خاص:مساهمات/Beate|Beate]] إلى [[مستخدم:Anna|Anna]]",
                "[[מיוחד:תרומות/Beate|Beate]] אל [[משתמש:Anna|Anna]]",
                "[[Especial:Contribuciones/Beate|Beate]] fuera, vuelve [[Usuaria:Anna|Anna]], véase 2013",
                "Took back 2 edits of [[Special:Contributions/Beate|Beate]], to 4011 of [[User:Anna|Anna]]");

        assertThat(comments).allSatisfy(comment -> assertThat(revert(comment, "first", ON_TOP))
                .isEqualTo(ROLLED_BACK));
    }

    @Test
    void names_are_names_in_whatever_form() {
        assertThat(undoneOf("Blue Heron", "[[特別:投稿記録/Blue_Heron|Blue Heron]] 4012"))
                .isEqualTo(UNDONE);
        assertThat(undoneOf("192.0.2.17", "4012 – [[Spezial:Beiträge/192.0.2.17|192.0.2.17]]"))
                .isEqualTo(UNDONE);
        assertThat(undoneOf("2001:DB8::4012:1", "4012, [[Special:Contributions/2001:DB8::4012:1]]"))
                .isEqualTo(UNDONE);
        assertThat(undoneOf("~2026-4013-7", "4012: [[Special:Contributions/~2026-4013-7|~2026-4013-7]]"))
                .isEqualTo(UNDONE);
        assertThat(undoneOf("dewiki>Beate", "Importiert, 4012 von [[:dewiki:Benutzer:Beate|dewiki>Beate]]"))
                .isEqualTo(UNDONE);
        assertThat(undoneOf("4013", "[[Special:Contributions/4013|4013]] 4012")).isEqualTo(UNDONE);
    }

    private static @Nullable Revert undoneOf(String editor, String comment) {
        List<PageMoment> before = List.of(UNDER.getFirst(), moment(4012, editor, "first, more"), UNDER.getLast());
        return revert(comment, "quite other words", before);
    }

    @Test
    void where_the_editor_is_not_linked_the_edit_must_take_back_what_the_revision_did() {
        List<String> comments = List.of("4012 (Beate) weg", "4012 [[Benutzerin:Beate|Beate]]", "Beateの4012を取消");

        assertThat(comments).allSatisfy(comment -> {
            assertThat(revert(comment, "first, last", UNDER)).isEqualTo(UNDONE);
            assertThat(revert(comment, "first, more, last, and more", UNDER)).isNull();
        });
        assertThat(revert("4012 weg", "first, last", UNDER))
                .as("nobody is named")
                .isNull();
    }

    @Test
    void an_editor_who_was_renamed_since_is_named_by_a_name_that_nobody_has() {
        String undo = "4012, [[特別:投稿記録/Berta|Berta]]";
        assertThat(revert(undo, "first, last", UNDER)).isEqualTo(UNDONE);
        assertThat(revert(undo, "quite other words", UNDER)).isNull();
        assertThat(revert(undo.replace("Berta", "Carl"), "first, last", UNDER))
                .as("the name of somebody else")
                .isNull();
        assertThat(revert("[[特別:投稿記録/Berta|Berta]], Anna", "first", ON_TOP)).isEqualTo(ROLLED_BACK);
        assertThat(revert("[[特別:投稿記録/Beate|Beate]] ([[利用者‐会話:Beate|会話]]), [[利用者:Anne|Anne]]", "first", ON_TOP))
                .isEqualTo(ROLLED_BACK);
        assertThat(revert("[[特別:投稿記録/Beate|Beate]], [[User:Anne|Anne]]", "first", ON_TOP))
                .isEqualTo(ROLLED_BACK);
        assertThat(revert(
                        "[[Special:Contributions/Beate|Beate]] ([[User talk:Beate|talk]]), [[WP:VAND|VAND]]",
                        "first",
                        ON_TOP))
                .as("what is not a user's page")
                .isEqualTo(SAME);
        assertThat(revert("[[Special:Contributions/Beate|Beate]]. Thanks, [[User:Zoe|Zoe]]", "first", ON_TOP))
                .as("who signs")
                .isEqualTo(SAME);
        assertThat(revert("[[特別:投稿記録/Berta|Berta]], [[利用者:Anne|Anne]]", "first", ON_TOP))
                .as("two names that nobody has")
                .isEqualTo(SAME);
    }

    @Test
    void nothing_is_concluded_from_what_is_hidden() {
        List<PageMoment> hiddenUnder = List.of(UNDER.getFirst(), moment(4012, null, "first, more"), UNDER.getLast());
        List<PageMoment> hiddenOnTop = List.of(moment(4012, null, "no"), moment(4011, "Anna", "first"));
        Revert rolledBack = new Revert(Revert.Way.ROLLBACK, new RevisionId(4011), ids(4012L));

        assertThat(revert("4012 eines Verborgenen weg", "first, last", hiddenUnder))
                .isEqualTo(UNDONE);
        assertThat(revert("4012 eines Verborgenen weg", "quite other words", hiddenUnder))
                .isNull();
        assertThat(revert("ein Verborgener, zurück auf [[Benutzer:Anna|Anna]]", "first", hiddenOnTop))
                .isEqualTo(rolledBack);
        assertThat(revert("[[Spezial:Beiträge/Beate|Beate]], auf [[Benutzer:Anna|Anna]]", "first", hiddenOnTop))
                .as("whether it was Beate is hidden")
                .isEqualTo(new Revert(Revert.Way.IDENTITY, new RevisionId(4011), ids(4012L)));
        assertThat(revert(null, "first", ON_TOP)).isEqualTo(SAME);
        assertThat(revert("[[Special:Contributions/Beate|Beate]], Anna", null, ON_TOP))
                .as("the text is hidden")
                .isNull();
        assertThat(revert("4012 [[Benutzerin:Beate|Beate]]", null, UNDER)).isNull();
    }

    @Test
    void what_undoes_a_rollback_is_an_undo() {
        List<PageMoment> before = List.of(
                moment(4014, "Carl", "first"),
                moment(4013, "Beate", "no no"),
                moment(4012, "Beate", "no"),
                moment(4011, "Anna", "first"));
        Revert undo = new Revert(Revert.Way.UNDO, new RevisionId(4013), ids(4014L));

        assertThat(revert("4014, [[特別:投稿記録/Carl|Carl]]", "no no", before)).isEqualTo(undo);
        assertThat(revert(
                        "4014, [[特別:投稿記録/Carl|Carl]]: [[特別:投稿記録/Beate|Beate]] → [[利用者:Anna|Anna]], [[利用者:Beate|Beate]] OK",
                        "no no",
                        before))
                .as("with the comment of what is undone, and words of somebody's own")
                .isEqualTo(undo);
        assertThat(revert("[[特別:投稿記録/Carl|Carl]] → [[利用者:Beate|Beate]]", "no no", before))
                .isEqualTo(new Revert(Revert.Way.ROLLBACK, new RevisionId(4013), ids(4014L)));
    }

    @Test
    void a_rollback_takes_back_all_of_the_last_editor_also_where_the_text_had_come_back_before() {
        List<PageMoment> before = List.of(
                moment(14, "Beate", "no no"),
                moment(13, "Beate", "first"),
                moment(12, "Beate", "no"),
                moment(11, "Anna", "first"));

        assertThat(revert("[[Spezial:Beiträge/Beate|Beate]] → [[Benutzer:Anna|Anna]]", "first", before))
                .isEqualTo(new Revert(Revert.Way.ROLLBACK, new RevisionId(11), ids(14L, 13L, 12L)));
        assertThat(revert("mein Fehler", "first", before))
                .isEqualTo(new Revert(Revert.Way.IDENTITY, new RevisionId(13), ids(14L)));
    }

    @Test
    void a_number_that_is_a_count_is_not_the_number_of_a_revision() {
        List<PageMoment> before =
                List.of(moment(3, "Beate", "no no"), moment(2, "Beate", "no"), moment(1, "Anna", "first"));

        assertThat(revert("2 edits of [[Special:Contributions/Beate|Beate]], to [[User:Anna|Anna]]", "first", before))
                .isEqualTo(new Revert(Revert.Way.ROLLBACK, new RevisionId(1), ids(3L, 2L)));
    }

    @Test
    void ordinary_comments_say_nothing() {
        List<PageMoment> years =
                List.of(moment(2013, "Beate", "one, two"), moment(2012, "Carl", "one"), moment(2011, "Anna", ""));
        List<String> comments = List.of(
                "2012年の出来事を追加",
                "Wahlen 2012 und 2013",
                "4012 people, says the census of 2013",
                "thanks to [[Special:Contributions/Beate|Beate]]!",
                "danke, [[Spezial:Beiträge/Carl|Carl]], siehe [[Benutzer Diskussion:Anna|Anna]]",
                "as [[User talk:Beate|Beate]] said of 4012 and 2012 on the talk page",
                "see 4012 and 4013",
                "/* 4012 */ more by [[Special:Contributions/Beate|Beate]]",
                "on 4012-10-11 at 20:12:13 [[Special:Contributions/Beate|Beate]] paid 4,012 or 4012.50",
                "192.4012.2013, [[Special:Contributions/Beate|Beate]]");

        assertThat(comments).allSatisfy(comment -> {
            assertThat(revert(comment, "quite other words", UNDER)).isNull();
            assertThat(revert(comment, "quite other words", years)).isNull();
        });
    }

    @Test
    void what_brings_a_named_revision_back_does_not_undo_it() {
        assertThat(revert("Restored 4011 by [[Special:Contributions/Anna|Anna]]", "first", ON_TOP))
                .isEqualTo(SAME);
        assertThat(revert("4010: [[Special:Contributions/Beate|Beate]]", "first", ON_TOP))
                .as("what lies before the text that is back was not undone")
                .isEqualTo(SAME);
        assertThat(revert("4012 [[Special:Contributions/Beate|Beate]]", "first, more, last", UNDER))
                .as("what changes nothing undoes nothing")
                .isNull();
    }

    @Test
    void whoever_reverts_several_editors_rolls_nobody_back() {
        List<PageMoment> before =
                List.of(moment(13, "Beate", "no no"), moment(12, "Carl", "no"), moment(11, "Anna", "first"));

        assertThat(revert("[[Spezial:Beiträge/Beate|Beate]] → [[Benutzer:Anna|Anna]]", "first", before))
                .isEqualTo(new Revert(Revert.Way.IDENTITY, new RevisionId(11), ids(13L, 12L)));
    }

    @Test
    void a_comment_that_was_cut_names_what_is_left_of_it() {
        assertThat(revert("[[特別:投稿記録/Beate|Beate]]の編集を[[利用者:Anna|An", "first", ON_TOP))
                .isEqualTo(ROLLED_BACK);
    }
}
