package org.tributary.article.licence.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;

/**
 * Licences by their names as people write them, in several languages. A statement is understood only if every word of
 * it is: one that also says "except" or "all rights reserved" means something else.
 */
final class RightsText {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\-–—_/,.:;()\\[\\]«»\"'“”„‘’・·،、+&]+");
    private static final Pattern HYPHENS = Pattern.compile("[ \\-–—_/]+");
    private static final Pattern VERSION =
            Pattern.compile("(?:v(?:ersion|ersión|ersione|ersão)?\\.? ?)?([1-4]\\.[0-9])(?![0-9.])");
    private static final Pattern GFDL = Pattern.compile(
            "(?:the )?(?:gnu free documentation licen[sc]e|gnu fdl|gfdl|gnu-lizenz für freie dokumentation|"
                    + "licence de documentation libre gnu|licencia de documentación libre de gnu)"
                    + "(?:,? ?(?:version |-)?(1\\.[123]))?( or (?:any )?later(?: version)?|\\+| oder (?:neuer|später)| ou (?:ultérieure|plus récente))?");

    /** The parts of Creative Commons licences, by how they are called. */
    private static final Map<String, Part> WORDS = words(Map.of(
            Part.CC,
            List.of("creative commons", "creativecommons", "cc"),
            Part.BY,
            List.of(
                    "by",
                    "attribution",
                    "namensnennung",
                    "paternité",
                    "reconocimiento",
                    "atribución",
                    "attribuzione",
                    "atribuição",
                    "naamsvermelding",
                    "uznanie autorstwa",
                    "с указанием авторства",
                    "атрибуция",
                    "表示",
                    "署名",
                    "姓名標示",
                    "نسب المصنف",
                    "النسبة",
                    "نسبة المصنف",
                    "erkännande",
                    "navngivelse",
                    "kreditering",
                    "nimeä",
                    "uveďte původ",
                    "uveďte autora",
                    "nevezd meg",
                    "저작자표시",
                    "із зазначенням авторства",
                    "atribusi",
                    "atıf",
                    "ייחוס",
                    "αναφορά δημιουργού",
                    "reconeixement",
                    "atribució"),
            Part.NC,
            List.of(
                    "nc",
                    "noncommercial",
                    "non commercial",
                    "nicht kommerziell",
                    "keine kommerzielle nutzung",
                    "pas d'utilisation commerciale",
                    "pas d utilisation commerciale",
                    "nocomercial",
                    "no comercial",
                    "non commerciale",
                    "nãocomercial",
                    "não comercial",
                    "uso não comercial",
                    "nietcommercieel",
                    "niet commercieel",
                    "użycie niekomercyjne",
                    "некоммерческая",
                    "некоммерческое использование",
                    "非営利",
                    "非商业性使用",
                    "非商業性",
                    "غير تجاري",
                    "ickekommersiell"),
            Part.ND,
            List.of(
                    "nd",
                    "noderivatives",
                    "no derivatives",
                    "noderivs",
                    "no derivs",
                    "no derivative works",
                    "keine bearbeitung",
                    "keine bearbeitungen",
                    "pas de modification",
                    "sinobraderivada",
                    "sin obra derivada",
                    "sinderivadas",
                    "non opere derivate",
                    "semderivações",
                    "sem derivações",
                    "geenafgeleidewerken",
                    "geen afgeleide werken",
                    "bez utworów zależnych",
                    "без производных произведений",
                    "без производных",
                    "改変禁止",
                    "禁止演绎",
                    "禁止改作",
                    "منع الاشتقاق"),
            Part.SA,
            List.of(
                    "sa",
                    "sharealike",
                    "share alike",
                    "weitergabe unter gleichen bedingungen",
                    "partage dans les mêmes conditions",
                    "partage à l'identique",
                    "partage à l identique",
                    "compartirigual",
                    "compartir igual",
                    "condividi allo stesso modo",
                    "compartilhaigual",
                    "compartilha igual",
                    "partilha nos mesmos termos",
                    "gelijkdelen",
                    "gelijk delen",
                    "na tych samych warunkach",
                    "с сохранением условий",
                    "распространение на тех же условиях",
                    "継承",
                    "相同方式共享",
                    "相同方式分享",
                    "الترخيص بالمثل",
                    "المشاركة بالمثل",
                    "dela lika",
                    "del på samme vilkår",
                    "del på samme vilkår",
                    "jaasamoin",
                    "jaa samoin",
                    "zachovejte licenci",
                    "így add tovább",
                    "동일조건변경허락",
                    "поширення на тих самих умовах",
                    "berbagiserupa",
                    "berbagi serupa",
                    "aynı lisansla paylaş",
                    "שיתוף זהה",
                    "παρόμοια διανομή",
                    "compartirigual"),
            Part.CC0,
            List.of("cc0", "zero"),
            Part.FILLER,
            List.of(
                    "the",
                    "license",
                    "licence",
                    "licensed",
                    "under",
                    "public",
                    "unported",
                    "international",
                    "internacional",
                    "internationale",
                    "internazionale",
                    "universal",
                    "generic",
                    "text",
                    "is",
                    "available",
                    "content",
                    "lizenz",
                    "licence de",
                    "licencia",
                    "licencia de",
                    "licença de",
                    "licenza",
                    "licença",
                    "licentie",
                    "licencja",
                    "лицензия",
                    "лицензии",
                    "ライセンス",
                    "国际",
                    "國際",
                    "国際",
                    "许可协议",
                    "授權條款",
                    "رخصة",
                    "non transposé",
                    "międzynarodowe",
                    "dedication")));

    private static final List<String> LONGEST_FIRST = WORDS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();
    private static final Set<String> PUBLIC_DOMAIN = Set.of(
            "public domain",
            "gemeinfrei",
            "domaine public",
            "dominio público",
            "pubblico dominio",
            "domínio público",
            "publiek domein",
            "domena publiczna",
            "общественное достояние",
            "パブリックドメイン",
            "公有领域",
            "公有領域",
            "ملك عام");

    private RightsText() {}

    /** What a word stands for. */
    private enum Part {
        CC,
        BY,
        NC,
        ND,
        SA,
        CC0,
        FILLER
    }

    /** One licence as it is named once in a statement. */
    private static final class Mention {
        private final Set<Part> parts = new HashSet<>();
        private @Nullable String version;
    }

    /**
     * The licence that a statement names.
     *
     * @param text in small letters, spaces as one
     */
    static Optional<Licence> licence(String text) {
        String said = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (PUBLIC_DOMAIN.contains(said)) {
            return Optional.of(Spdx.PUBLIC_DOMAIN);
        }
        Matcher gfdl = GFDL.matcher(said);
        if (gfdl.matches()) {
            String version = gfdl.group(1);
            return Optional.of(
                    version == null
                            ? Spdx.gfdlOfAnyVersion()
                            : gfdl.group(2) == null ? Spdx.gfdlOnly(version) : Spdx.gfdl(version));
        }
        List<Optional<Licence>> named = mentions(HYPHENS.matcher(said).replaceAll(" ")).stream()
                .map(RightsText::named)
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : Optional.empty();
    }

    /** Each time a licence is named; none where a word is not understood. */
    private static List<Mention> mentions(String text) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = next(text, at, mentions);
            if (next == at) {
                return List.of();
            }
            at = next;
        }
        return mentions;
    }

    private static int next(String text, int at, List<Mention> mentions) {
        Matcher separator = SEPARATOR.matcher(text).region(at, text.length());
        if (separator.lookingAt()) {
            return separator.end();
        }
        Matcher version = VERSION.matcher(text).region(at, text.length());
        if (version.lookingAt()) {
            boolean isSecond = mentions.isEmpty() || mentions.getLast().version != null;
            if (!isSecond) {
                mentions.getLast().version = version.group(1);
            }
            return isSecond ? at : version.end();
        }
        return LONGEST_FIRST.stream()
                .filter(word -> text.startsWith(word, at) && ends(text, at + word.length(), word))
                .findFirst()
                .map(word -> add(WORDS.get(word), mentions) ? at + word.length() : at)
                .orElse(at);
    }

    private static boolean add(@Nullable Part part, List<Mention> mentions) {
        if (part == null || part == Part.FILLER) {
            return true;
        }
        boolean isNew = part == Part.CC || (part == Part.CC0 && mentions.isEmpty());
        if (isNew) {
            boolean isEmpty = !mentions.isEmpty() && mentions.getLast().parts.size() <= 1;
            if (!isEmpty) {
                mentions.add(new Mention());
            }
        }
        if (mentions.isEmpty()) {
            return false;
        }
        mentions.getLast().parts.add(part);
        return true;
    }

    /** Whether a word ends here: scripts without spaces between words have no such end. */
    private static boolean ends(String text, int end, String word) {
        boolean isSpaced = word.codePointAt(word.length() - 1) < 0x2E80;
        return !isSpaced || end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    }

    private static Optional<Licence> named(Mention mention) {
        if (mention.parts.contains(Part.CC0)) {
            boolean isAlone = mention.parts.stream().allMatch(part -> part == Part.CC0 || part == Part.CC);
            return isAlone && (mention.version == null || mention.version.equals("1.0"))
                    ? Optional.of(Spdx.CC0)
                    : Optional.empty();
        }
        String version = mention.version;
        if (version == null || !mention.parts.containsAll(Set.of(Part.CC, Part.BY))) {
            return Optional.empty();
        }
        String terms = Stream.of(Part.BY, Part.NC, Part.ND, Part.SA)
                .filter(mention.parts::contains)
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .reduce((one, other) -> one + "-" + other)
                .orElseThrow();
        return Spdx.known(terms, version, "");
    }

    private static Map<String, Part> words(Map<Part, List<String>> byPart) {
        Map<String, Part> words = new HashMap<>();
        byPart.forEach((part, names) -> names.forEach(name -> words.put(name, part)));
        return Map.copyOf(words);
    }
}
