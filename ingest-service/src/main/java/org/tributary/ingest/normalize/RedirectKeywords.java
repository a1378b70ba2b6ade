package org.tributary.ingest.normalize;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words that begin a redirect in MediaWiki's own translations, for wikis that do not tell theirs. */
public final class RedirectKeywords {
    private static final String ENGLISH = "#REDIRECT";

    private static final Map<String, List<String>> LOCAL = Map.ofEntries(
            Map.entry("af", List.of("#AANSTUUR")),
            Map.entry("ar", List.of("#تحويل")),
            Map.entry("be", List.of("#перанакіраванне")),
            Map.entry("bg", List.of("#пренасочване", "#виж")),
            Map.entry("bn", List.of("#পুনর্নির্দেশ")),
            Map.entry("br", List.of("#ADKAS")),
            Map.entry("bs", List.of("#PREUSMJERI")),
            Map.entry("ca", List.of("#REDIRECCIO")),
            Map.entry("cs", List.of("#PŘESMĚRUJ")),
            Map.entry("cy", List.of("#ail-cyfeirio", "#ailgyfeirio")),
            Map.entry("da", List.of("#OMDIRIGERING")),
            Map.entry("de", List.of("#WEITERLEITUNG")),
            Map.entry("el", List.of("#ΑΝΑΚΑΤΕΥΘΥΝΣΗ")),
            Map.entry("eo", List.of("#ALIDIREKTU", "#ALIDIREKTI")),
            Map.entry("es", List.of("#REDIRECCIÓN", "#REDIRECCION")),
            Map.entry("et", List.of("#suuna")),
            Map.entry("eu", List.of("#BIRZUZENDU")),
            Map.entry("fa", List.of("#تغییر_مسیر", "#تغییرمسیر")),
            Map.entry("fi", List.of("#OHJAUS", "#UUDELLEENOHJAUS")),
            Map.entry("fr", List.of("#REDIRECTION")),
            Map.entry("ga", List.of("#athsheoladh")),
            Map.entry("gl", List.of("#REDIRECCIÓN", "#REDIRECIONAMENTO")),
            Map.entry("he", List.of("#הפניה")),
            Map.entry("hi", List.of("#अनुप्रेषित", "#पुनर्प्रेषित")),
            Map.entry("hr", List.of("#PREUSMJERI")),
            Map.entry("hu", List.of("#ÁTIRÁNYÍTÁS")),
            Map.entry("hy", List.of("#ՎԵՐԱՀՂՈՒՄ")),
            Map.entry("id", List.of("#ALIH")),
            Map.entry("is", List.of("#tilvísun", "#TILVÍSUN")),
            Map.entry("it", List.of("#RINVIA", "#RINVIO", "#RIMANDO")),
            Map.entry("ja", List.of("#転送", "#リダイレクト", "＃転送", "＃リダイレクト")),
            Map.entry("ka", List.of("#გადამისამართება")),
            Map.entry("kk", List.of("#АЙДАУ")),
            Map.entry("ko", List.of("#넘겨주기")),
            Map.entry("mk", List.of("#пренасочување", "#види")),
            Map.entry("ml", List.of("#തിരിച്ചുവിടുക")),
            Map.entry("mr", List.of("#पुनर्निर्देशन")),
            Map.entry("nb", List.of("#OMDIRIGERING")),
            Map.entry("nds", List.of("#wiederleiden")),
            Map.entry("nl", List.of("#DOORVERWIJZING")),
            Map.entry("nn", List.of("#OMDIRIGER")),
            Map.entry("no", List.of("#OMDIRIGERING")),
            Map.entry("oc", List.of("#REDIRECCION")),
            Map.entry("pl", List.of("#PATRZ", "#PRZEKIERUJ", "#TAM")),
            Map.entry("pt", List.of("#REDIRECIONAMENTO")),
            Map.entry("ro", List.of("#REDIRECTEAZA")),
            Map.entry("ru", List.of("#перенаправление", "#перенапр")),
            Map.entry("sk", List.of("#PRESMERUJ")),
            Map.entry("sl", List.of("#PREUSMERITEV")),
            Map.entry("sq", List.of("#RIDREJTO")),
            Map.entry("sr", List.of("#Преусмери", "#preusmeri")),
            Map.entry("sv", List.of("#OMDIRIGERING")),
            Map.entry("ta", List.of("#வழிமாற்று")),
            Map.entry("te", List.of("#దారిమార్పు")),
            Map.entry("th", List.of("#เปลี่ยนทาง")),
            Map.entry("tr", List.of("#YÖNLENDİRME", "#YÖNLENDİR")),
            Map.entry("tt", List.of("#ЮНӘЛТҮ")),
            Map.entry("uk", List.of("#ПЕРЕНАПРАВЛЕННЯ", "#ПЕРЕНАПР")),
            Map.entry("ur", List.of("#رجوع_مکرر", "#رجوع مکرر")),
            Map.entry("vi", List.of("#đổi")),
            Map.entry("yi", List.of("#ווייטערפירן")),
            Map.entry("zh", List.of("#重定向")));

    private RedirectKeywords() {}

    /** Those of a language, the English one always among them. */
    public static List<String> of(String language) {
        String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Stream.concat(Stream.of(ENGLISH), LOCAL.getOrDefault(primary, List.of()).stream())
                .toList();
    }

    static Collection<String> all() {
        return Stream.concat(Stream.of(ENGLISH), LOCAL.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
