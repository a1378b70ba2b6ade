package org.tributary.article.content.wikitext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Language codes that wikis use as prefixes of links to the same subject in another language. */
final class Languages {
    /** Those that ISO 639-1 does not have. */
    private static final String FURTHER = "ace ady ami als alt ang anp arc ary arz ast atj avk awa azb ban bar bat-smg "
            + "bcl be-tarask be-x-old bew bjn blk bpy bug bxr cbk-zam cdo ceb chr chy ckb crh csb dag dga din diq dsb dtp "
            + "eml ext fat fiu-vro fon frp frr fur gag gan gcr glk gom gor got gpe gsw guc gur guw hak haw hif hsb hyw "
            + "igl ilo inh jam jbo kaa kab kbd kbp kcg kge knc koi krc ksh kus lad lbe lez lfn lij lld lmo lrc ltg lzh "
            + "mad mai map-bms mdf mhr min mni mnw mrj mwl myv mzn nah nan nap nds nds-nl new nia nov nqo nrm nso nup "
            + "nyn olo pag pam pap pcd pcm pdc pfl pih pms pnb pnt pwn rki rmy roa-rup roa-tara rsk rue sah sat scn sco "
            + "shi shn shy simple skr smn srn stq syl szl szy tay tcy tdd tet tly tok tpi trv tum tyv udm vec vep vls "
            + "war wuu xal xmf yue zea zgh zh-classical zh-min-nan zh-yue";

    private Languages() {}

    static Set<String> codes() {
        Set<String> codes = new HashSet<>(Set.of(FURTHER.split(" ")));
        codes.addAll(Set.of(Locale.getISOLanguages()));
        return Set.copyOf(codes);
    }
}
