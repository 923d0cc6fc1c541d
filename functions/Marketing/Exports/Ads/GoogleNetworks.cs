using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// All that a column of platforms says in Google's reports, word by word, in the languages in which Google Ads is used: Google search,
/// search partners, Display Network, YouTube, cross-network, other and unknown. Japanese and Vietnamese as public pages quote them;
/// Russian, Turkish, Chinese, Korean, Malay, Polish and Thai from memory.
/// </summary>
internal static class GoogleNetworks
{
    public static HashSet<string> Words { get; } = [.. string.Join(
        ' ',
        "google googleadwords int adwords googleads gads ads ad search searches partner partners display network networks youtube video",
        "videos watch gmail discover discovery cross performance max pmax demand gen shopping maps mixed content owned operated channel",
        "channels and other others all unknown undefined unspecified not set none n a na s with without on of the in feed shorts local",
        "smart app apps tv android ios web website desktop mobile computers tablet tablets devices paid cpc ppc sem",
        "penelusuran pencarian jaringan mitra lintas iklan semua lainnya tidak diketahui disetel belanja campuran konten dan situs",
        "recherche réseau réseaux de du des la le sur partenaires multiréseau multi inconnu inconnue autre autres tous toutes",
        "vidéos et red redes búsqueda socios varias multired desconocido desconocida otros otras todos todas vídeo vídeos y en para",
        "el los las rede pesquisa parceiros parceiro entre multirrede várias desconhecido desconhecida outros outras todas da do e",
        "rete reti ricerca più multirete sconosciuto sconosciuta altro altri tutti tutte della delle di su",
        "suchnetzwerk displaynetzwerk suche suchpartner suchnetzwerkpartner netzwerkübergreifend displaywerbung werbenetzwerk netzwerk",
        "unbekannt andere sonstige alle und im zoeken netwerk zoeknetwerk zoekpartners onbekend multicanal multicanaux gdn",
        "поиск поиска поисковая поисковые поисковых партнеры партнёры партнеров партнёров сеть сети сетей контекстно медийная медийной кмс",
        "несколько нескольких межсетевая межсетевые в и с на неизвестно неизвестная прочее прочие другое другие все видео",
        "arama ortakları ortağı iş İş ağı ağ ağlar ağları görüntülü reklam arası çapraz çoklu birden çok bilinmiyor bilinmeyen diğer tüm",
        "videoları",
        "検索 google検索 検索パートナー パートナー 検索ネットワーク ディスプレイ ディスプレイネットワーク ネットワーク クロスネットワーク クロス 不明 その他 すべて 動画",
        "youtube動画 googleディスプレイネットワーク",
        "搜索 google搜索 搜索合作伙伴 搜索网络合作伙伴 google搜索合作伙伴 合作伙伴 搜索网络 google搜索网络 展示广告网络 google展示广告网络 展示网络",
        "跨网络 跨广告网络 多网络 未知 其他 全部 视频 youtube视频",
        "搜尋 google搜尋 搜尋夥伴 google搜尋夥伴 搜尋聯播網 搜尋聯播網夥伴 多媒體廣告聯播網 google多媒體廣告聯播網 跨聯播網 跨網路 不明 其他 全部 影片 youtube影片",
        "검색 google검색 파트너 검색파트너 네트워크 검색네트워크 디스플레이 디스플레이네트워크 교차 크로스 교차네트워크 크로스네트워크 알 수 없음 알수없음 기타 전체 동영상 유튜브",
        "tìm kiếm đối tác mạng hiển thị của trên nhiều đa chéo không xác định rõ khác tất cả",
        "carian rakan kongsi rangkaian paparan rentas merentas silang pelbagai lain semua",
        "wyszukiwarka wyszukiwania wyszukiwanie partnerzy w sieć sieci reklamowa reklamowej międzysieciowe międzysieciowa wiele",
        "wielu nieznane nieznana nieznany inne pozostałe wszystkie filmy i",
        "การค้นหา ค้นหา พาร์ทเนอร์การค้นหา พาร์ทเนอร์ เครือข่ายการค้นหา เครือข่ายดิสเพลย์ ดิสเพลย์ ข้ามเครือข่าย ของ ไม่ทราบ อื่นๆ")
        .Split(' ').Select(Spellings.Normalize)];
}
