/**
 * Kanji that stand for each other in names of people, firms and places. The first of a group is the form that texts
 * are folded to; the others are written for it.
 *
 * Ground: most are pairs of 新字体 and 旧字体 as 常用漢字表 (内閣告示第2号, 2010) and 人名用漢字 (戸籍法施行規則 別表第二)
 * set them side by side; the rest are 異体字 that family registers and company registers use (髙 﨑 𠮷 邉 嶋 濵 …).
 * The choice is ours. It serves finding only: a name is always kept and shown as it was written. What Unicode itself
 * makes one (the compatibility ideographs, 福 and 福) is left to NFKC; pairs that tell places or words apart (坂 and
 * 阪, 付 and 附) are left out.
 */
const groups =
  '高髙 崎﨑碕嵜 斎齋齊斉 辺邉邊 国國圀 柳栁桺 吉𠮷 沢澤 浜濱濵 島嶋嶌 桜櫻 瀬瀨 徳德 ' +
  '槙槇 淵渕渊 広廣 黒黑 竜龍 滝瀧 関關 塩鹽 富冨 峰峯 館舘 真眞 恵惠 栄榮 亀龜 ' +
  '鉄鐵鉃銕 桑桒 曽曾 万萬 宝寶寳 寿壽 静靜 松枩 梅楳 草艸 船舩 駅驛 蔵藏 県縣 区區 ' +
  '会會 学學斈 芸藝 医醫 円圓 図圖 団團 売賣 変變 経經 済濟 総總 応應 単單 厳嚴 壊壞 ' +
  '実實 写寫 対對 専專 巣巢 帯帶 庁廳 弁辨辯瓣 当當 従從 恋戀 戦戰 戻戾 払拂 担擔 拠據 ' +
  '挙擧 揺搖 撃擊 数數 断斷 旧舊 昼晝 暁曉 条條 来來 楽樂 様樣 横橫 権權 歩步 歴歷 ' +
  '歳歲 残殘 殴毆 気氣 満滿 渋澁 湾灣 焼燒 灯燈 点點 為爲 犠犧 状狀 独獨 狭狹 献獻 ' +
  '獣獸 瓶甁 画畫 発發 盗盜 砕碎 礼禮 祢禰 穂穗 稲稻 穏穩 窃竊 粋粹 糸絲 絵繪 続續 ' +
  '継繼 緑綠 縄繩 聴聽 声聲 脳腦 脱脫 臓臟 与與 艶艷 茎莖 荘莊 薬藥 虫蟲 蛮蠻 衛衞 ' +
  '装裝 褒襃 覚覺 観觀 触觸 訳譯 証證 誉譽 読讀 豊豐 賛贊 践踐 転轉 軽輕 辞辭 逓遞 ' +
  '遅遲 郎郞 郷鄕 酔醉 醸釀 釈釋 鋳鑄 録錄 鎮鎭 陥陷 険險 隠隱 雑雜 霊靈 青靑 顔顏 ' +
  '顕顯 騒騷 験驗 髄髓 鶏鷄 麦麥 黄黃 黙默 歯齒 弥彌 乗乘 亜亞 仏佛 伝傳 児兒 体體 ' +
  '価價 倹儉 両兩 剣劍劔 剤劑 励勵 労勞 効效 勅敕 勲勳 奥奧 奨奬 嬢孃 将將 尽盡 届屆 ' +
  '属屬 岳嶽 峡峽 巌巖 廃廢 径徑 徴徵 恒恆 悦悅 悩惱 懐懷 拝拜 拡擴 択擇 抜拔 挿插 ' +
  '捜搜 掲揭 摂攝 晩晚 暦曆 杉杦 枢樞 桟棧 検檢 楼樓 概槪 欧歐 歓歡 毎每 沖冲 涙淚 ' +
  '涼凉 渓溪 温溫 湿濕 潜潛 炉爐 猟獵 瑶瑤 畳疊 痴癡 皐皋 秘祕 称稱 窓窗窻 糧粮 縦縱 ' +
  '胆膽 舎舍 莱萊 虚虛 蛍螢 覧覽 謡謠 譲讓 賓賔 遥遙 鈎鉤 銭錢 閑閒 闘鬪 随隨 隣鄰 ' +
  '頼賴 餅餠 駆驅 髪髮 鴎鷗 麹麴 麺麵 檜桧 橋𣘺 薮藪 竈竃 芦蘆 蝉蟬 頴穎 籠篭 莵菟 ' +
  '堯尭 祷禱 涛濤 砺礪 侠俠 侭儘 醤醬 掴摑 焔焰 繋繫 迩邇 昿曠 壷壺 聟婿壻 埜野 土𡈽 ' +
  '凛凜 秋穐秌 仮假 枡桝 繊纖 粛肅 余餘';

/** Each variant with the form it is folded to. */
export const kanjiVariants: ReadonlyMap<string, string> = new Map(
  groups.split(' ').flatMap((group) => {
    const [form = '', ...variants] = group;
    return variants.map((variant) => [variant, form] as const);
  }),
);
