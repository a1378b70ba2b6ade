package org.tributary.article.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.decide.TextHash;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/** Rows of {@code revision} to values and back. */
public final class RevisionRows {
    /** Every column that {@link #read} needs, of a table or alias named {@code r}. */
    public static final String COLUMNS = """
            r.wiki_id, r.page_id, r.rev_id, r.parent_id, r.rev_dt, r.sha1, r.size, r.comment, r.editor_id, r.editor_name,
            r.editor_groups, r.tags, r.slot_model, r.slot_format, r.slot_sha1, r.slot_size, r.slot_origin_rev_id,
            r.text_hash, r.text_bytes, r.other_slots, r.visibility_dt, r.stated_dt, r.text_check, r.withdrawal,
            r.is_claimed, r.is_minor, r.is_bot, r.is_temp, r.is_content_visible, r.is_comment_visible,
            r.is_editor_visible, r.has_slots, r.implied""";

    private static final TypeReference<Map<String, OtherSlot>> OTHER_SLOTS = new TypeReference<>() {};

    private RevisionRows() {}

    /** A slot that is not the main one, with its text if it is held. */
    record OtherSlot(Slot slot, @Nullable String hash, long bytes) {}

    static Map<PageKey, Map<RevisionId, HeldRevision>> load(
            Connection connection, Collection<PageKey> pages, Collection<Long> revisions) throws SQLException {
        String sql = "select " + COLUMNS + """
                 from unnest(?::text[], ?::int8[], ?::int8[]) as wanted (wiki_id, page_id, rev_id)
                join revision r using (wiki_id, page_id, rev_id)""";
        Map<PageKey, Map<RevisionId, HeldRevision>> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            statement.setArray(3, Sql.numbers(connection, revisions));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    HeldRevision revision = read(row);
                    held.computeIfAbsent(Sql.page(row), key -> new HashMap<>()).put(revision.id(), revision);
                }
            }
        }
        return held;
    }

    /**
     * The numbers of revisions in public view between the points of a list, and of all that it names; where no past is
     * wanted also of the oldest that is held, since what is missing is reckoned from there.
     */
    static Set<Long> listed(Connection connection, PageChange.RevisionList list, int limit) throws SQLException {
        String sql = """
                select rev_id from revision where wiki_id = ? and page_id = ? and withdrawal = 0
                    and (cast(? as timestamptz) is null or (rev_dt, rev_id) > (?, ?))
                    and (cast(? as timestamptz) is null or (rev_dt, rev_id) <= (?, ?))
                order by rev_dt, rev_id limit ?""";
        Set<Long> ids = new TreeSet<>();
        list.revisions().forEach(revision -> ids.add(revision.revId().value()));
        HistoryPoint after = list.after();
        HistoryPoint upTo = list.upTo();
        Instant afterDt = after == null ? null : after.revDt();
        Instant upToDt = upTo == null ? null : upTo.revDt();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    list.wikiId().value(),
                    list.page().pageId().value(),
                    afterDt,
                    afterDt,
                    after == null ? null : after.revId().value(),
                    upToDt,
                    upToDt,
                    upTo == null ? null : upTo.revId().value(),
                    limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        if (!list.isPastWanted()) {
            ids.addAll(oldest(connection, list.page().pageId(), list.wikiId()));
        }
        return ids;
    }

    private static List<Long> oldest(Connection connection, PageId pageId, WikiId wikiId) throws SQLException {
        String sql = """
                select rev_id from revision where wiki_id = ? and page_id = ? and withdrawal <> 2
                order by rev_dt, rev_id limit 1""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value(), pageId.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? List.of(row.getLong(1)) : List.of();
            }
        }
    }

    public static HeldRevision read(ResultSet row) throws SQLException {
        Map<String, HeldText> texts = new HashMap<>();
        Implied implied = new Implied(row.getInt("implied"));
        Sha1 sha1 = Implied.sha1(row.getBytes("sha1"));
        Long textBytes = Sql.number(row, "text_bytes");
        byte[] hash = row.getBytes("text_hash");
        if (hash != null) {
            texts.put(Slot.MAIN, new HeldText(TextHash.ofDigest(hash), row.getLong("text_bytes")));
        }
        Map<String, Slot> slots = slots(row, new Main(implied, sha1, textBytes), texts);
        Revision revision = new Revision(
                new RevisionId(row.getLong("rev_id")),
                id(Sql.number(row, "parent_id")),
                Sql.instantHeld(row, "rev_dt"),
                sha1,
                implied.said(Implied.SIZE, Sql.number(row, "size"), textBytes),
                row.getString("comment"),
                row.getBoolean("is_minor"),
                editor(row),
                row.getBoolean("is_content_visible"),
                row.getBoolean("is_comment_visible"),
                row.getBoolean("is_editor_visible"),
                Sql.list(row, "tags"),
                slots);
        return new HeldRevision(
                revision,
                texts,
                StoredCode.CHECK.word(row.getInt("text_check")),
                StoredCode.WITHDRAWAL.word(row.getInt("withdrawal")),
                row.getBoolean("is_claimed"),
                Sql.instant(row, "visibility_dt"),
                Sql.instant(row, "stated_dt"));
    }

    /** What columns of the main slot may be implied by. */
    private record Main(
            Implied implied, @Nullable Sha1 sha1, @Nullable Long textBytes) {
        @Nullable
        Slot read(ResultSet row) throws SQLException {
            String model = implied.said(Implied.SLOT_FORMAT, row.getString("slot_model"), Implied.MODEL);
            return model == null
                    ? null
                    : new Slot(
                            Slot.MAIN,
                            model,
                            implied.said(Implied.SLOT_FORMAT, row.getString("slot_format"), Implied.FORMAT),
                            implied.said(Implied.SLOT_SHA1, Implied.sha1(row.getBytes("slot_sha1")), sha1),
                            implied.said(Implied.SLOT_SIZE, Sql.number(row, "slot_size"), textBytes),
                            id(implied.said(
                                    Implied.SLOT_ORIGIN, Sql.number(row, "slot_origin_rev_id"), row.getLong("rev_id"))),
                            null);
        }
    }

    private static @Nullable Map<String, Slot> slots(ResultSet row, Main columns, Map<String, HeldText> texts)
            throws SQLException {
        if (!row.getBoolean("has_slots")) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        Slot main = columns.read(row);
        if (main != null) {
            slots.put(Slot.MAIN, main);
        }
        String others = row.getString("other_slots");
        if (others != null) {
            otherSlots(others).forEach((role, other) -> {
                slots.put(role, other.slot());
                if (other.hash() != null) {
                    texts.put(role, new HeldText(new TextHash(other.hash()), other.bytes()));
                }
            });
        }
        return slots;
    }

    private static Map<String, OtherSlot> otherSlots(String json) {
        try {
            return EventCodec.mapper().readValue(json, OTHER_SLOTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("other_slots of a revision is not what was written there", e);
        }
    }

    /** The editor of a row; null when hidden. */
    public static @Nullable User editor(ResultSet row) throws SQLException {
        String name = row.getString("editor_name");
        return name == null
                ? null
                : new User(
                        Sql.number(row, "editor_id"),
                        name,
                        Sql.list(row, "editor_groups"),
                        row.getBoolean("is_bot"),
                        row.getBoolean("is_temp"));
    }

    private static @Nullable RevisionId id(@Nullable Long value) {
        return value == null ? null : new RevisionId(value);
    }

    static void write(Connection connection, Map<PageKey, Collection<HeldRevision>> revisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Map.Entry<PageKey, Collection<HeldRevision>> page : revisions.entrySet()) {
                for (HeldRevision revision : page.getValue()) {
                    bind(statement, page.getKey(), revision);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, PageKey page, HeldRevision held) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        Implied implied = Implied.of(held);
        addTold(values, page, held.revision(), implied, statement.getConnection());
        addSlots(values, held, implied);
        addFlags(values, held);
        values.add(implied.bits());
        Sql.bindAll(statement, values.toArray());
    }

    private static void addTold(
            List<@Nullable Object> values, PageKey page, Revision revision, Implied implied, Connection connection)
            throws SQLException {
        User editor = revision.editor();
        List<String> groups = editor == null ? null : editor.groups();
        List<String> tags = revision.tags();
        values.add(page.wikiId().value());
        values.add(page.pageId().value());
        values.add(revision.revId().value());
        values.add(value(revision.revParentId()));
        values.add(revision.revDt());
        values.add(Implied.bytes(revision.revSha1()));
        values.add(implied.written(Implied.SIZE, revision.revSize()));
        values.add(revision.comment());
        values.add(editor == null ? null : editor.userId());
        values.add(editor == null ? null : editor.userText());
        values.add(groups == null ? null : Sql.texts(connection, groups));
        values.add(tags == null ? null : Sql.texts(connection, tags));
    }

    private static void addSlots(List<@Nullable Object> values, HeldRevision held, Implied implied)
            throws SQLException {
        Slot main = held.revision().mainSlot();
        HeldText text = held.texts().get(Slot.MAIN);
        values.add(main == null ? null : implied.written(Implied.SLOT_FORMAT, main.contentModel()));
        values.add(main == null ? null : implied.written(Implied.SLOT_FORMAT, main.contentFormat()));
        values.add(main == null ? null : implied.written(Implied.SLOT_SHA1, Implied.bytes(main.contentSha1())));
        values.add(main == null ? null : implied.written(Implied.SLOT_SIZE, main.contentSize()));
        values.add(main == null ? null : implied.written(Implied.SLOT_ORIGIN, value(main.originRevId())));
        values.add(text == null ? null : text.hash().digest());
        values.add(text == null ? null : text.sizeBytes());
        values.add(otherSlots(held));
    }

    private static void addFlags(List<@Nullable Object> values, HeldRevision held) {
        Revision revision = held.revision();
        User editor = revision.editor();
        values.add(held.visibilityDt());
        values.add(held.statedDt());
        values.add(StoredCode.CHECK.number(held.check()));
        values.add(StoredCode.WITHDRAWAL.number(held.withdrawal()));
        values.add(held.isClaimed());
        values.add(revision.isMinorEdit());
        values.add(editor != null && editor.isBot());
        values.add(editor != null && editor.isTemp());
        values.add(revision.isContentVisible());
        values.add(revision.isCommentVisible());
        values.add(revision.isEditorVisible());
        values.add(revision.contentSlots() != null);
    }

    private static @Nullable PGobject otherSlots(HeldRevision held) throws SQLException {
        Map<String, Slot> slots = held.revision().contentSlots();
        Map<String, OtherSlot> others = new TreeMap<>();
        if (slots != null) {
            slots.forEach((role, slot) -> {
                HeldText text = held.texts().get(role);
                others.put(
                        role,
                        new OtherSlot(
                                slot, text == null ? null : text.hash().hex(), text == null ? 0 : text.sizeBytes()));
            });
            others.remove(Slot.MAIN);
        }
        return others.isEmpty() ? null : json(others);
    }

    static PGobject json(Object value) throws SQLException {
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(
                    Sql.storable(EventCodec.mapper().writeValueAsString(value)).replace("\\u0000", "\\ufffd"));
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    private static @Nullable Long value(@Nullable RevisionId id) {
        return id == null ? null : id.value();
    }

    private static final String UPSERT = """
            insert into revision (wiki_id, page_id, rev_id, parent_id, rev_dt, sha1, size, comment, editor_id, editor_name,
                editor_groups, tags, slot_model, slot_format, slot_sha1, slot_size, slot_origin_rev_id, text_hash, text_bytes,
                other_slots, visibility_dt, stated_dt, text_check, withdrawal, is_claimed, is_minor, is_bot, is_temp,
                is_content_visible, is_comment_visible, is_editor_visible, has_slots, implied)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (wiki_id, rev_id, page_id) do update set
                parent_id = excluded.parent_id, rev_dt = excluded.rev_dt, sha1 = excluded.sha1, size = excluded.size,
                comment = excluded.comment, editor_id = excluded.editor_id, editor_name = excluded.editor_name,
                editor_groups = excluded.editor_groups, tags = excluded.tags, slot_model = excluded.slot_model,
                slot_format = excluded.slot_format, slot_sha1 = excluded.slot_sha1, slot_size = excluded.slot_size,
                slot_origin_rev_id = excluded.slot_origin_rev_id, text_hash = excluded.text_hash,
                text_bytes = excluded.text_bytes, other_slots = excluded.other_slots,
                visibility_dt = excluded.visibility_dt, stated_dt = excluded.stated_dt, text_check = excluded.text_check,
                withdrawal = excluded.withdrawal, is_claimed = excluded.is_claimed, is_minor = excluded.is_minor,
                is_bot = excluded.is_bot, is_temp = excluded.is_temp, is_content_visible = excluded.is_content_visible,
                is_comment_visible = excluded.is_comment_visible, is_editor_visible = excluded.is_editor_visible,
                has_slots = excluded.has_slots, implied = excluded.implied""";
}
