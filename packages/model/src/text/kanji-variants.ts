/**
 * Kanji that stand for each other in names of people, firms and places. The first of a group is the form that texts
 * are folded to; the others are written for it. It serves finding only: a name is always kept and shown as it was
 * written. What Unicode itself makes one (the compatibility ideographs, 福 and 福) is left to NFKC; pairs that tell places
 * or words apart (坂 and 阪, 付 and 附) are left out.
 */
const groups = {
  /**
   * 異体字 that family and company registers use for names, beyond the tables below. No official table sets them beside
   * each other: the choice is ours.
   */
  registers:
    '高髙 崎﨑碕嵜 斎斉 辺邉 国圀 柳栁桺 吉𠮷 浜濵 島嶌 淵渕渊 館舘 鉄鉃銕 桑桒 宝寳 松枩 梅楳 草艸 船舩 学斈 歳歲 脱脫 ' +
    '青靑 顔顏 剣劔 悦悅 杉杦 沖冲 瑶瑤 皐皋 窓窗窻 糧粮 舎舍 莱萊 賓賔 鈎鉤 閑閒 闘鬪 隣鄰 橋𣘺 薮藪 竈竃 蝉蟬 籠篭 莵菟 ' +
    '涛濤 砺礪 侠俠 侭儘 掴摑 焔焰 繋繫 迩邇 昿曠 壷壺 聟婿壻 土𡈽圡 秋穐秌 鶴靏靍 喜㐂 宜冝 昇曻 祇祗 脇𦚰 清淸 教敎 戸戶 呉吳 ' +
    '説說 税稅 産產 内內 絶絕 尚尙 姫姬 冊册 鋭銳 閲閱 温昷 騨驒 靱靭 蛎蠣 鯵鰺 鶯鴬 俱倶 頰頬 塡填 剝剥 叱𠮟 吞呑 噓嘘 姸妍 ' +
    '屢屡 潑溌 瀆涜 箪簞 軀躯 囊嚢 顛顚',
  /** 新字体 with the 康熙字典体 that 常用漢字表 (内閣告示第2号, 2010) sets in brackets after it. */
  joyo:
    '亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 ' +
    '仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 ' +
    '帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 ' +
    '蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣 効效 恒恆 黄黃 鉱鑛 ' +
    '号號 国國 黒黑 砕碎 済濟 斎齋 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 ' +
    '従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 ' +
    '醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 斉齊 静靜 窃竊 摂攝 専專 浅淺 戦戰 ' +
    '践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 ' +
    '対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 ' +
    '逓遞 鉄鐵 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬭 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 ' +
    '髪髮 抜拔 晩晚 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛 併倂 並竝 餅餠 辺邊 変變 弁辨瓣辯 歩步 宝寶 豊豐 褒襃 翻飜 毎每 万萬 満滿 ' +
    '麺麵 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 ' +
    '戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣',
  /** What 人名用漢字 (戸籍法施行規則 別表第二) adds: pairs within part one, and old forms of part two. */
  names:
    '亘亙 凜凛 尭堯 巌巖 晃晄 桧檜 槙槇 祢禰 祷禱 禄祿 穣穰 萌萠 遥遙 園薗 駆駈 島嶋 杯盃 富冨 峰峯 野埜 涼凉',
  /** 印刷標準字体 and 簡易慣用字体 of 表外漢字字体表 (国語審議会答申, 2000). */
  print:
    '繡繍 鷗鴎 蔣蒋 醬醤 瘦痩 禱祷 蠟蝋 啞唖 蘆芦 穎頴 攪撹 嚙噛 鹼鹸 麴麹 曾曽 搔掻 枡桝 麵麺 屛屏 幷并 彎弯 濾沪',
};

/** Each variant with the form it is folded to; what stands for the same form in two tables is one. */
export const kanjiVariants: ReadonlyMap<string, string> = joined(Object.values(groups));

function joined(tables: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>();
  const formOf = (mark: string): string => forms.get(mark) ?? mark;
  for (const group of tables.join(' ').split(' ')) {
    const [first = '', ...others] = group;
    const form = formOf(first);
    for (const other of others) {
      const former = formOf(other);
      if (former === form) continue;
      for (const [mark, its] of forms) if (its === former) forms.set(mark, form);
      forms.set(former, form);
    }
  }
  return forms;
}
