// Made by npm run generate -- handbook from regulations/*/readings.yaml; do not edit.
import type { Reading } from '../engine/readings.js';

/** Every reading of the source documents. */
export const readings: readonly Reading[] = [
  {
    "id": "R-101",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-01"
    ],
    "title": {
      "zh-CN": "每天不少于 2 件",
      "zh-TW": "每天不少於 2 件",
      "en": "Two matters each day"
    },
    "question": {
      "zh-CN": "办结不足 2 件的部门访几件",
      "zh-TW": "辦結不足 2 件的部門訪幾件",
      "en": "What is wanted of a department that closed fewer"
    },
    "options": [
      {
        "id": "always-two",
        "title": {
          "zh-CN": "照 2 件算",
          "zh-TW": "照 2 件算",
          "en": "Two all the same"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "as-closed",
        "title": {
          "zh-CN": "办结几件访几件",
          "zh-TW": "辦結幾件訪幾件",
          "en": "As many as it closed"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-102",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-02"
    ],
    "title": {
      "zh-CN": "每周抽取重点部门",
      "zh-TW": "每週抽取重點部門",
      "en": "Key departments each week"
    },
    "question": {
      "zh-CN": "每周几次",
      "zh-TW": "每週幾次",
      "en": "How many calls a week"
    },
    "options": [
      {
        "id": "one-of-all",
        "title": {
          "zh-CN": "每周抽一个部门",
          "zh-TW": "每週抽一個部門",
          "en": "One of them a week"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "each-once",
        "title": {
          "zh-CN": "每个重点部门每周 1 次",
          "zh-TW": "每個重點部門每週 1 次",
          "en": "Each of them once a week"
        },
        "chosen": true
      },
      {
        "id": "each-twice",
        "title": {
          "zh-CN": "每个重点部门每周 2 次",
          "zh-TW": "每個重點部門每週 2 次",
          "en": "Each of them twice a week"
        },
        "parameters": {
          "S-02": {
            "calls": "2"
          }
        }
      }
    ]
  },
  {
    "id": "R-103",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-03"
    ],
    "title": {
      "zh-CN": "一定数量的调查问卷",
      "zh-TW": "一定數量的調查問卷",
      "en": "A certain number of questionnaires"
    },
    "question": {
      "zh-CN": "每个工作日几份",
      "zh-TW": "每個工作日幾份",
      "en": "How many each working day"
    },
    "options": [
      {
        "id": "per-department",
        "title": {
          "zh-CN": "每个部门 1 份",
          "zh-TW": "每個部門 1 份",
          "en": "One for each department"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "per-property",
        "title": {
          "zh-CN": "每个项目 1 份",
          "zh-TW": "每個專案 1 份",
          "en": "One for each property"
        },
        "chosen": true
      },
      {
        "id": "five",
        "title": {
          "zh-CN": "每个项目 5 份",
          "zh-TW": "每個專案 5 份",
          "en": "Five for each property"
        },
        "parameters": {
          "S-03": {
            "questionnaires": "5"
          }
        }
      }
    ]
  },
  {
    "id": "R-104",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-04"
    ],
    "title": {
      "zh-CN": "未评议视同不满意",
      "zh-TW": "未評議視同不滿意",
      "en": "Not evaluated counts as dissatisfied"
    },
    "question": {
      "zh-CN": "等到什么时候算没有评议",
      "zh-TW": "等到什麼時候算沒有評議",
      "en": "Until when an evaluation is waited for"
    },
    "options": [
      {
        "id": "same-day",
        "title": {
          "zh-CN": "办结当日",
          "zh-TW": "辦結當日",
          "en": "The day of the close"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "month-end",
        "title": {
          "zh-CN": "办结当月结束",
          "zh-TW": "辦結當月結束",
          "en": "The end of the month of the close"
        },
        "chosen": true
      },
      {
        "id": "period-end",
        "title": {
          "zh-CN": "考核当期结束",
          "zh-TW": "考核當期結束",
          "en": "The end of the assessed period"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-105",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-07"
    ],
    "title": {
      "zh-CN": "全体进驻部门的平均值",
      "zh-TW": "全體進駐部門的平均值",
      "en": "The mean of all departments"
    },
    "question": {
      "zh-CN": "全体是谁，要不要加权",
      "zh-TW": "全體是誰，要不要加權",
      "en": "Which departments, weighted or not"
    },
    "options": [
      {
        "id": "property",
        "title": {
          "zh-CN": "同一项目，不加权",
          "zh-TW": "同一專案，不加權",
          "en": "Those of the property, plain"
        },
        "chosen": true
      },
      {
        "id": "group",
        "title": {
          "zh-CN": "集团全体",
          "zh-TW": "集團全體",
          "en": "Those of the whole group"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "weighted",
        "title": {
          "zh-CN": "按件数加权",
          "zh-TW": "按件數加權",
          "en": "Weighted by matters"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-106",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "W-01",
      "W-02",
      "W-03",
      "W-04",
      "W-05"
    ],
    "title": {
      "zh-CN": "扣除的月份",
      "zh-TW": "扣除的月份",
      "en": "The months deducted"
    },
    "question": {
      "zh-CN": "从哪个月起，重叠的怎么办",
      "zh-TW": "從哪個月起，重疊的怎麼辦",
      "en": "From which month, and what of overlaps"
    },
    "options": [
      {
        "id": "forward",
        "title": {
          "zh-CN": "从违规当月起往后，已扣的跳过",
          "zh-TW": "從違規當月起往後，已扣的跳過",
          "en": "From the month of the violation on, skipping what is taken"
        },
        "chosen": true
      },
      {
        "id": "settled-half",
        "title": {
          "zh-CN": "从结算的半年里扣",
          "zh-TW": "從結算的半年裡扣",
          "en": "From the half-year that is settled"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "overlap-once",
        "title": {
          "zh-CN": "重叠的月份只扣一次，不顺延",
          "zh-TW": "重疊的月份只扣一次，不順延",
          "en": "Overlapping months once, without making up"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-107",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "W-01",
      "W-02",
      "W-03",
      "W-04"
    ],
    "title": {
      "zh-CN": "被通报的",
      "zh-TW": "被通報的",
      "en": "What is circulated"
    },
    "question": {
      "zh-CN": "县级以上没有通报的怎么办",
      "zh-TW": "縣級以上沒有通報的怎麼辦",
      "en": "What of violations found by the county or above that are not circulated"
    },
    "options": [
      {
        "id": "none",
        "title": {
          "zh-CN": "不处理",
          "zh-TW": "不處理",
          "en": "Nothing"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "as-town",
        "title": {
          "zh-CN": "照镇级处理",
          "zh-TW": "照鎮級處理",
          "en": "As found by the town"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-108",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-01",
      "S-02",
      "S-03",
      "S-05",
      "S-06",
      "S-07",
      "S-08"
    ],
    "title": {
      "zh-CN": "不在任何项目之下的部门",
      "zh-TW": "不在任何專案之下的部門",
      "en": "A department below no property"
    },
    "question": {
      "zh-CN": "没有项目、或项目没有登记的部门算不算",
      "zh-TW": "沒有專案、或專案沒有登記的部門算不算",
      "en": "Whether a department without a registered property is assessed"
    },
    "options": [
      {
        "id": "default-zone",
        "title": {
          "zh-CN": "照默认时区完整地算",
          "zh-TW": "照預設時區完整地算",
          "en": "Wholly, in the default zone"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "not-at-all",
        "title": {
          "zh-CN": "完全不算",
          "zh-TW": "完全不算",
          "en": "Not at all"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-109",
    "document": "000-director-survey-window-staff",
    "clauses": [
      "S-04"
    ],
    "title": {
      "zh-CN": "同一时刻两次办结",
      "zh-TW": "同一時刻兩次辦結",
      "en": "Two closes at one instant"
    },
    "question": {
      "zh-CN": "取哪一条办结",
      "zh-TW": "取哪一條辦結",
      "en": "Which of the two closes stands"
    },
    "options": [
      {
        "id": "first-known",
        "title": {
          "zh-CN": "先知道的一条",
          "zh-TW": "先知道的一條",
          "en": "The one that became known first"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "smaller-id",
        "title": {
          "zh-CN": "事件编号小的一条",
          "zh-TW": "事件編號小的一條",
          "en": "The one with the smaller event id"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-301",
    "document": "001-centre-director",
    "clauses": [
      "D-03"
    ],
    "title": {
      "zh-CN": "「规定的时间内」回访",
      "zh-TW": "「規定的時間內」回訪",
      "en": "Callbacks “in the set time”"
    },
    "question": {
      "zh-CN": "几天",
      "zh-TW": "幾天",
      "en": "How many days"
    },
    "options": [
      {
        "id": "one",
        "title": {
          "zh-CN": "1 天",
          "zh-TW": "1 天",
          "en": "1 day"
        },
        "parameters": {
          "D-03": {
            "days": "1"
          }
        }
      },
      {
        "id": "three",
        "title": {
          "zh-CN": "3 天",
          "zh-TW": "3 天",
          "en": "3 days"
        },
        "chosen": true
      },
      {
        "id": "seven",
        "title": {
          "zh-CN": "7 天",
          "zh-TW": "7 天",
          "en": "7 days"
        },
        "parameters": {
          "D-03": {
            "days": "7"
          }
        }
      }
    ]
  },
  {
    "id": "R-302",
    "document": "001-centre-director",
    "clauses": [
      "D-04"
    ],
    "title": {
      "zh-CN": "「月底」的部门例会",
      "zh-TW": "「月底」的部門例會",
      "en": "The department meeting “at the end of the month”"
    },
    "question": {
      "zh-CN": "月底从哪天起",
      "zh-TW": "月底從哪天起",
      "en": "When the end of the month begins"
    },
    "options": [
      {
        "id": "three",
        "title": {
          "zh-CN": "最后 3 天",
          "zh-TW": "最後 3 天",
          "en": "The last 3 days"
        },
        "parameters": {
          "D-04": {
            "days": "3"
          }
        }
      },
      {
        "id": "five",
        "title": {
          "zh-CN": "最后 5 天",
          "zh-TW": "最後 5 天",
          "en": "The last 5 days"
        },
        "chosen": true
      },
      {
        "id": "week",
        "title": {
          "zh-CN": "最后一周",
          "zh-TW": "最後一週",
          "en": "The last week"
        },
        "parameters": {
          "D-04": {
            "days": "7"
          }
        }
      }
    ]
  },
  {
    "id": "R-303",
    "document": "001-centre-director",
    "clauses": [
      "D-07"
    ],
    "title": {
      "zh-CN": "装修巡视与验收",
      "zh-TW": "裝修巡視與驗收",
      "en": "Renovations: patrols and acceptance"
    },
    "question": {
      "zh-CN": "多久巡视一次、多久验收",
      "zh-TW": "多久巡視一次、多久驗收",
      "en": "How often patrolled, how soon accepted"
    },
    "options": [
      {
        "id": "daily",
        "title": {
          "zh-CN": "每天巡视",
          "zh-TW": "每天巡視",
          "en": "Patrolled each day"
        },
        "parameters": {
          "D-07": {
            "patrolDays": "1"
          }
        }
      },
      {
        "id": "weekly",
        "title": {
          "zh-CN": "每满 7 天巡视，7 天内验收",
          "zh-TW": "每滿 7 天巡視，7 天內驗收",
          "en": "Each whole 7 days; accepted within 7 days"
        },
        "chosen": true
      },
      {
        "id": "at-once",
        "title": {
          "zh-CN": "结束次日前验收",
          "zh-TW": "結束次日前驗收",
          "en": "Accepted by the day after the end"
        },
        "parameters": {
          "D-07": {
            "acceptanceDays": "1"
          }
        }
      },
      {
        "id": "agreed",
        "title": {
          "zh-CN": "按项目约定",
          "zh-TW": "按專案約定",
          "en": "As each property agrees"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-304",
    "document": "001-centre-director",
    "clauses": [
      "D-09",
      "D-10"
    ],
    "title": {
      "zh-CN": "没有主任的项目",
      "zh-TW": "沒有主任的專案",
      "en": "Properties without a director"
    },
    "question": {
      "zh-CN": "借用工具和持证上岗还考不考",
      "zh-TW": "借用工具和持證上崗還考不考",
      "en": "Whether tools and certificates are still looked at"
    },
    "options": [
      {
        "id": "no",
        "title": {
          "zh-CN": "不考",
          "zh-TW": "不考",
          "en": "No"
        },
        "chosen": true
      },
      {
        "id": "yes",
        "title": {
          "zh-CN": "照考",
          "zh-TW": "照考",
          "en": "Yes"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-201",
    "document": "002-position-descriptions",
    "clauses": [
      "J-01",
      "J-02",
      "J-03",
      "J-04",
      "J-05",
      "J-06",
      "J-07",
      "J-08",
      "J-09",
      "J-10",
      "J-11"
    ],
    "title": {
      "zh-CN": "指标权重一栏是空的",
      "zh-TW": "指標權重一欄是空的",
      "en": "The empty column of weights"
    },
    "question": {
      "zh-CN": "每项占多少",
      "zh-TW": "每項佔多少",
      "en": "What each indicator weighs"
    },
    "options": [
      {
        "id": "by-importance",
        "title": {
          "zh-CN": "按业务轻重",
          "zh-TW": "按業務輕重",
          "en": "By importance"
        },
        "chosen": true
      },
      {
        "id": "equal",
        "title": {
          "zh-CN": "各项相等",
          "zh-TW": "各項相等",
          "en": "All the same"
        },
        "why": {
          "zh-CN": "只改评分卡的分数，不改扣分罚款；名次的变化见评分卡页。",
          "zh-TW": "只改評分卡的分數，不改扣分罰款；名次的變化見評分卡頁。",
          "en": "Changes scores only, no points and no fines; the page of scorecards shows which places move."
        }
      }
    ]
  },
  {
    "id": "R-202",
    "document": "002-position-descriptions",
    "clauses": [
      "J-01",
      "J-02",
      "J-03",
      "J-04",
      "J-05",
      "J-06",
      "J-07",
      "J-08",
      "J-09",
      "J-10",
      "J-11"
    ],
    "title": {
      "zh-CN": "指标没有起点和目标",
      "zh-TW": "指標沒有起點和目標",
      "en": "Indicators without floor and target"
    },
    "question": {
      "zh-CN": "达到多少得满分",
      "zh-TW": "達到多少得滿分",
      "en": "What scores in full"
    },
    "options": [
      {
        "id": "ranking",
        "title": {
          "zh-CN": "只排名不计分",
          "zh-TW": "只排名不計分",
          "en": "Ranked, not scored"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "linear",
        "title": {
          "zh-CN": "从起点到目标线性计分",
          "zh-TW": "從起點到目標線性計分",
          "en": "Linear from floor to target"
        },
        "chosen": true
      },
      {
        "id": "steps",
        "title": {
          "zh-CN": "分档计分",
          "zh-TW": "分檔計分",
          "en": "In steps"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-203",
    "document": "002-position-descriptions",
    "clauses": [
      "J-01"
    ],
    "title": {
      "zh-CN": "投诉记在别的项目",
      "zh-TW": "投訴記在別的專案",
      "en": "A complaint that lies at another property"
    },
    "question": {
      "zh-CN": "写明本部门、却登记在别的项目的投诉算不算",
      "zh-TW": "寫明本部門、卻登記在別的專案的投訴算不算",
      "en": "Whether a complaint about the department counts that was received at another property"
    },
    "options": [
      {
        "id": "own-property",
        "title": {
          "zh-CN": "只算登记在部门所在项目的",
          "zh-TW": "只算登記在部門所在專案的",
          "en": "Only those of the department's own property"
        },
        "chosen": true
      },
      {
        "id": "wherever",
        "title": {
          "zh-CN": "写明本部门的都算",
          "zh-TW": "寫明本部門的都算",
          "en": "All that name the department"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-01",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-02",
      "M-03",
      "M-04",
      "M-05",
      "M-06"
    ],
    "title": {
      "zh-CN": "罚款金额的脱零",
      "zh-TW": "罰款金額的脫零",
      "en": "Lost zeros of the fines"
    },
    "question": {
      "zh-CN": "印出的 1 元、2 元原本是否 100 元、200 元",
      "zh-TW": "印出的 1 元、2 元原本是否 100 元、200 元",
      "en": "Whether the printed 1 and 2 yuan once read 100 and 200"
    },
    "options": [
      {
        "id": "printed",
        "title": {
          "zh-CN": "照印：1 元、2 元",
          "zh-TW": "照印：1 元、2 元",
          "en": "As printed: 1 and 2 yuan"
        },
        "chosen": true
      },
      {
        "id": "zeros",
        "title": {
          "zh-CN": "补零：100 元、200 元",
          "zh-TW": "補零：100 元、200 元",
          "en": "With zeros: 100 and 200 yuan"
        },
        "parameters": {
          "M-02": {
            "fine": "100.00"
          },
          "M-03": {
            "fine": "200.00"
          },
          "M-04": {
            "fine": "200.00"
          },
          "M-05": {
            "fine": "200.00"
          },
          "M-06": {
            "fine": "200.00"
          }
        }
      }
    ]
  },
  {
    "id": "R-02",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-04"
    ],
    "title": {
      "zh-CN": "「12:」",
      "zh-TW": "「12:」",
      "en": "“12:”"
    },
    "question": {
      "zh-CN": "周四的时限，分钟脱落",
      "zh-TW": "週四的時限，分鐘脫落",
      "en": "The Thursday deadline, whose minutes are lost"
    },
    "options": [
      {
        "id": "noon",
        "title": {
          "zh-CN": "12:00",
          "zh-TW": "12:00",
          "en": "12:00"
        },
        "chosen": true
      },
      {
        "id": "half-past",
        "title": {
          "zh-CN": "12:30",
          "zh-TW": "12:30",
          "en": "12:30"
        },
        "parameters": {
          "M-04": {
            "time": "12:30"
          }
        }
      }
    ]
  },
  {
    "id": "R-03",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-05",
      "M-06",
      "M-07",
      "M-08"
    ],
    "title": {
      "zh-CN": "「28 号前」",
      "zh-TW": "「28 號前」",
      "en": "“By the 28th”"
    },
    "question": {
      "zh-CN": "含不含当日，当日到几点",
      "zh-TW": "含不含當日，當日到幾點",
      "en": "Whether the day is included, and until when"
    },
    "options": [
      {
        "id": "day-end",
        "title": {
          "zh-CN": "当日结束",
          "zh-TW": "當日結束",
          "en": "The end of the day"
        },
        "chosen": true
      },
      {
        "id": "day-before",
        "title": {
          "zh-CN": "前一日结束（与当日零时同）",
          "zh-TW": "前一日結束（與當日零時同）",
          "en": "The end of the day before (0:00 of the day comes to the same)"
        },
        "parameters": {
          "M-05": {
            "day": "27"
          },
          "M-06": {
            "day": "1"
          },
          "M-07": {
            "day": "9"
          },
          "M-08": {
            "day": "24"
          }
        }
      }
    ]
  },
  {
    "id": "R-04",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-24"
    ],
    "title": {
      "zh-CN": "「每月月初」",
      "zh-TW": "「每月月初」",
      "en": "“At the start of the month”"
    },
    "question": {
      "zh-CN": "恳谈会最迟哪天开",
      "zh-TW": "懇談會最遲哪天開",
      "en": "By which day the owners’ forum is held"
    },
    "options": [
      {
        "id": "fifth",
        "title": {
          "zh-CN": "5 日",
          "zh-TW": "5 日",
          "en": "The 5th"
        },
        "parameters": {
          "M-24": {
            "day": "5"
          }
        }
      },
      {
        "id": "seventh",
        "title": {
          "zh-CN": "7 日",
          "zh-TW": "7 日",
          "en": "The 7th"
        },
        "chosen": true
      },
      {
        "id": "tenth",
        "title": {
          "zh-CN": "10 日",
          "zh-TW": "10 日",
          "en": "The 10th"
        },
        "parameters": {
          "M-24": {
            "day": "10"
          }
        }
      }
    ]
  },
  {
    "id": "R-05",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-24"
    ],
    "title": {
      "zh-CN": "「10 户左右」",
      "zh-TW": "「10 戶左右」",
      "en": "“About 10 households”"
    },
    "question": {
      "zh-CN": "少几户还算",
      "zh-TW": "少幾戶還算",
      "en": "How few still count"
    },
    "options": [
      {
        "id": "eight",
        "title": {
          "zh-CN": "至少 8 户",
          "zh-TW": "至少 8 戶",
          "en": "At least 8"
        },
        "chosen": true
      },
      {
        "id": "nine",
        "title": {
          "zh-CN": "至少 9 户",
          "zh-TW": "至少 9 戶",
          "en": "At least 9"
        },
        "parameters": {
          "M-24": {
            "households": "9"
          }
        }
      },
      {
        "id": "ten",
        "title": {
          "zh-CN": "至少 10 户",
          "zh-TW": "至少 10 戶",
          "en": "At least 10"
        },
        "parameters": {
          "M-24": {
            "households": "10"
          }
        }
      }
    ]
  },
  {
    "id": "R-06",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-25"
    ],
    "title": {
      "zh-CN": "重大信息「及时」上报",
      "zh-TW": "重大資訊「及時」上報",
      "en": "Major information “in time”"
    },
    "question": {
      "zh-CN": "几小时算及时",
      "zh-TW": "幾小時算及時",
      "en": "How many hours are in time"
    },
    "options": [
      {
        "id": "half-hour",
        "title": {
          "zh-CN": "30 分钟",
          "zh-TW": "30 分鐘",
          "en": "30 minutes"
        },
        "why": {
          "zh-CN": "参数以整小时计，30 分钟不能试算。",
          "zh-TW": "參數以整小時計，30 分鐘不能試算。",
          "en": "The parameter counts whole hours, so 30 minutes cannot be worked out."
        }
      },
      {
        "id": "two-hours",
        "title": {
          "zh-CN": "2 小时",
          "zh-TW": "2 小時",
          "en": "2 hours"
        },
        "chosen": true
      },
      {
        "id": "same-day",
        "title": {
          "zh-CN": "当日（以 24 小时试算）",
          "zh-TW": "當日（以 24 小時試算）",
          "en": "The same day (worked out as 24 hours)"
        },
        "parameters": {
          "M-25": {
            "hours": "24"
          }
        }
      }
    ]
  },
  {
    "id": "R-07",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-27"
    ],
    "title": {
      "zh-CN": "收费报表的日期",
      "zh-TW": "收費報表的日期",
      "en": "Days of the fee reports"
    },
    "question": {
      "zh-CN": "月报、季报最迟哪天交",
      "zh-TW": "月報、季報最遲哪天交",
      "en": "By which days monthly and quarterly reports are due"
    },
    "options": [
      {
        "id": "period-end",
        "title": {
          "zh-CN": "期末当日",
          "zh-TW": "期末當日",
          "en": "The last day of the period"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "fifth-tenth",
        "title": {
          "zh-CN": "月报次月 5 日，季报季后 10 日",
          "zh-TW": "月報次月 5 日，季報季後 10 日",
          "en": "The 5th of the next month; the 10th after the quarter"
        },
        "chosen": true
      },
      {
        "id": "both-tenth",
        "title": {
          "zh-CN": "都到 10 日",
          "zh-TW": "都到 10 日",
          "en": "The 10th for both"
        },
        "parameters": {
          "M-27": {
            "monthlyDay": "10"
          }
        }
      },
      {
        "id": "both-fifteenth",
        "title": {
          "zh-CN": "都到 15 日",
          "zh-TW": "都到 15 日",
          "en": "The 15th for both"
        },
        "parameters": {
          "M-27": {
            "monthlyDay": "15",
            "quarterlyDay": "15"
          }
        }
      }
    ]
  },
  {
    "id": "R-08",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-35"
    ],
    "title": {
      "zh-CN": "员工积分的汇总与公示",
      "zh-TW": "員工積分的彙總與公示",
      "en": "Summing up and publishing staff points"
    },
    "question": {
      "zh-CN": "汇总、公示最迟哪天",
      "zh-TW": "彙總、公示最遲哪天",
      "en": "By which days they are summed up and published"
    },
    "options": [
      {
        "id": "fifth-fifteenth",
        "title": {
          "zh-CN": "次月 5 日汇总，季后 15 日公示",
          "zh-TW": "次月 5 日彙總，季後 15 日公示",
          "en": "Summed up by the 5th, published by the 15th after the quarter"
        },
        "chosen": true
      },
      {
        "id": "tenth-summary",
        "title": {
          "zh-CN": "次月 10 日汇总",
          "zh-TW": "次月 10 日彙總",
          "en": "Summed up by the 10th"
        },
        "parameters": {
          "M-35": {
            "monthlyDay": "10"
          }
        }
      },
      {
        "id": "tenth-published",
        "title": {
          "zh-CN": "季后 10 日公示",
          "zh-TW": "季後 10 日公示",
          "en": "Published by the 10th after the quarter"
        },
        "parameters": {
          "M-35": {
            "quarterlyDay": "10"
          }
        }
      }
    ]
  },
  {
    "id": "R-09",
    "document": "003-service-centre-manager",
    "clauses": [
      "1.1"
    ],
    "title": {
      "zh-CN": "闭环满意度怎么算",
      "zh-TW": "閉環滿意度怎麼算",
      "en": "How satisfaction with closings is counted"
    },
    "question": {
      "zh-CN": "「基本满意」算多少",
      "zh-TW": "「基本滿意」算多少",
      "en": "What “basically satisfied” counts"
    },
    "options": [
      {
        "id": "nothing",
        "title": {
          "zh-CN": "只算满意",
          "zh-TW": "只算滿意",
          "en": "Only “satisfied” counts"
        },
        "parameters": {
          "1.1": {
            "basicallySatisfied": "0"
          }
        }
      },
      {
        "id": "full",
        "title": {
          "zh-CN": "与满意同算",
          "zh-TW": "與滿意同算",
          "en": "As much as “satisfied”"
        },
        "parameters": {
          "1.1": {
            "basicallySatisfied": "1"
          }
        }
      },
      {
        "id": "weighted",
        "title": {
          "zh-CN": "按 0.6 加权",
          "zh-TW": "按 0.6 加權",
          "en": "Weighted 0.6"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-10",
    "document": "003-service-centre-manager",
    "clauses": [
      "1.1"
    ],
    "title": {
      "zh-CN": "周、季、年的投诉三率",
      "zh-TW": "週、季、年的投訴三率",
      "en": "Complaint rates of a week, quarter or year"
    },
    "question": {
      "zh-CN": "跨月时用哪个结果",
      "zh-TW": "跨月時用哪個結果",
      "en": "Which outcome counts across months"
    },
    "options": [
      {
        "id": "period-end",
        "title": {
          "zh-CN": "按期末重算",
          "zh-TW": "按期末重算",
          "en": "As they stand at the end of the period"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "months",
        "title": {
          "zh-CN": "把各月的结果相加",
          "zh-TW": "把各月的結果相加",
          "en": "The outcomes of the months added up"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-11",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-12"
    ],
    "title": {
      "zh-CN": "上午、下午与人数分档",
      "zh-TW": "上午、下午與人數分檔",
      "en": "Morning, afternoon and head counts"
    },
    "question": {
      "zh-CN": "几点算下午，50 人归哪一档",
      "zh-TW": "幾點算下午，50 人歸哪一檔",
      "en": "When the afternoon begins, and where 50 people belong"
    },
    "options": [
      {
        "id": "noon",
        "title": {
          "zh-CN": "12:00 为界，50 人归中间一档",
          "zh-TW": "12:00 為界，50 人歸中間一檔",
          "en": "12:00; 50 people in the middle"
        },
        "chosen": true
      },
      {
        "id": "one-o-clock",
        "title": {
          "zh-CN": "13:00 为界",
          "zh-TW": "13:00 為界",
          "en": "13:00"
        },
        "parameters": {
          "M-12": {
            "noon": "13:00"
          }
        }
      },
      {
        "id": "fifty-large",
        "title": {
          "zh-CN": "50 人归上一档",
          "zh-TW": "50 人歸上一檔",
          "en": "50 people count as large"
        },
        "parameters": {
          "M-12": {
            "largeAbove": "49"
          }
        }
      },
      {
        "id": "rounded-down",
        "title": {
          "zh-CN": "一半舍去零头",
          "zh-TW": "一半捨去零頭",
          "en": "Half of the posts rounded down"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-12",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-16"
    ],
    "title": {
      "zh-CN": "夜查「时间不固定」",
      "zh-TW": "夜查「時間不固定」",
      "en": "Night checks at changing hours"
    },
    "question": {
      "zh-CN": "差多少才算不固定",
      "zh-TW": "差多少才算不固定",
      "en": "How far apart changing hours are"
    },
    "options": [
      {
        "id": "half-hour",
        "title": {
          "zh-CN": "超过 30 分钟",
          "zh-TW": "超過 30 分鐘",
          "en": "More than 30 minutes"
        },
        "chosen": true
      },
      {
        "id": "hour",
        "title": {
          "zh-CN": "超过 1 小时",
          "zh-TW": "超過 1 小時",
          "en": "More than an hour"
        },
        "parameters": {
          "M-16": {
            "minutes": "60"
          }
        }
      },
      {
        "id": "shifts",
        "title": {
          "zh-CN": "不同的时段",
          "zh-TW": "不同的時段",
          "en": "Different parts of the night"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-13",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-18"
    ],
    "title": {
      "zh-CN": "重复发生的类问题",
      "zh-TW": "重複發生的類問題",
      "en": "The same kind of finding again"
    },
    "question": {
      "zh-CN": "从第几次算起，什么算同类，跨不跨月",
      "zh-TW": "從第幾次算起，什麼算同類，跨不跨月",
      "en": "From which time on, what is one kind, across months or not"
    },
    "options": [
      {
        "id": "second",
        "title": {
          "zh-CN": "当月同类第二次起",
          "zh-TW": "當月同類第二次起",
          "en": "From the second of a kind in the month"
        },
        "chosen": true
      },
      {
        "id": "third",
        "title": {
          "zh-CN": "当月同类第三次起",
          "zh-TW": "當月同類第三次起",
          "en": "From the third of a kind in the month"
        },
        "parameters": {
          "M-18": {
            "free": "2"
          }
        }
      },
      {
        "id": "same-problem",
        "title": {
          "zh-CN": "只算相同的问题",
          "zh-TW": "只算相同的問題",
          "en": "Only the very same problem"
        },
        "why": {
          "zh-CN": "由品质管理中心逐月拆分类别来认定，不是参数。",
          "zh-TW": "由品質管理中心逐月拆分類別來認定，不是參數。",
          "en": "The quality centre says so month by month by splitting kinds; it is no number."
        }
      },
      {
        "id": "ever",
        "title": {
          "zh-CN": "不限当月",
          "zh-TW": "不限當月",
          "en": "Not only within the month"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-14",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-22"
    ],
    "title": {
      "zh-CN": "突发事件「及时」与「事后」",
      "zh-TW": "突發事件「及時」與「事後」",
      "en": "Emergencies “in time” and “afterwards”"
    },
    "question": {
      "zh-CN": "电话几分钟，填表几小时",
      "zh-TW": "電話幾分鐘，填表幾小時",
      "en": "Minutes for the calls, hours for the form"
    },
    "options": [
      {
        "id": "quarter",
        "title": {
          "zh-CN": "电话 15 分钟",
          "zh-TW": "電話 15 分鐘",
          "en": "Calls in 15 minutes"
        },
        "parameters": {
          "M-22": {
            "minutes": "15"
          }
        }
      },
      {
        "id": "half",
        "title": {
          "zh-CN": "电话 30 分钟，填表 24 小时",
          "zh-TW": "電話 30 分鐘，填表 24 小時",
          "en": "Calls in 30 minutes, form in 24 hours"
        },
        "chosen": true
      },
      {
        "id": "hour",
        "title": {
          "zh-CN": "电话 60 分钟",
          "zh-TW": "電話 60 分鐘",
          "en": "Calls in 60 minutes"
        },
        "parameters": {
          "M-22": {
            "minutes": "60"
          }
        }
      },
      {
        "id": "same-day",
        "title": {
          "zh-CN": "当日填表",
          "zh-TW": "當日填表",
          "en": "The form on the same day"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-15",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-23"
    ],
    "title": {
      "zh-CN": "新上任经理认识多少业主",
      "zh-TW": "新上任經理認識多少業主",
      "en": "How many owners a new manager gets to know"
    },
    "question": {
      "zh-CN": "脱落的户数",
      "zh-TW": "脫落的戶數",
      "en": "The lost numbers of households"
    },
    "options": [
      {
        "id": "filled",
        "title": {
          "zh-CN": "1000 户以内全部，更大的至少 500 户",
          "zh-TW": "1000 戶以內全部，更大的至少 500 戶",
          "en": "All up to 1000 households, else at least 500"
        },
        "chosen": true
      },
      {
        "id": "printed",
        "title": {
          "zh-CN": "照印：1 户以内全部，更大的至少 5 户",
          "zh-TW": "照印：1 戶以內全部，更大的至少 5 戶",
          "en": "As printed: all up to 1 household, else at least 5"
        },
        "parameters": {
          "M-23": {
            "largeAbove": "1",
            "householdsWhereLarge": "5"
          }
        }
      }
    ]
  },
  {
    "id": "R-16",
    "document": "003-service-centre-manager",
    "clauses": [
      "M-28"
    ],
    "title": {
      "zh-CN": "收费率未达标之后",
      "zh-TW": "收費率未達標之後",
      "en": "After a missed collection rate"
    },
    "question": {
      "zh-CN": "几天内交分析",
      "zh-TW": "幾天內交分析",
      "en": "By which day the analysis is due"
    },
    "options": [
      {
        "id": "third",
        "title": {
          "zh-CN": "次月 3 日",
          "zh-TW": "次月 3 日",
          "en": "The 3rd of the next month"
        },
        "parameters": {
          "M-28": {
            "day": "3"
          }
        }
      },
      {
        "id": "fifth",
        "title": {
          "zh-CN": "次月 5 日",
          "zh-TW": "次月 5 日",
          "en": "The 5th"
        },
        "parameters": {
          "M-28": {
            "day": "5"
          }
        }
      },
      {
        "id": "seventh",
        "title": {
          "zh-CN": "次月 7 日",
          "zh-TW": "次月 7 日",
          "en": "The 7th"
        },
        "chosen": true
      },
      {
        "id": "tenth",
        "title": {
          "zh-CN": "次月 10 日",
          "zh-TW": "次月 10 日",
          "en": "The 10th"
        },
        "parameters": {
          "M-28": {
            "day": "10"
          }
        }
      }
    ]
  },
  {
    "id": "R-401",
    "document": "004-convenience-services",
    "clauses": [
      "C-01"
    ],
    "title": {
      "zh-CN": "每年 1 月",
      "zh-TW": "每年 1 月",
      "en": "In January"
    },
    "question": {
      "zh-CN": "1 月里拟定还是批准",
      "zh-TW": "1 月裡擬定還是核准",
      "en": "Drafted or approved in January"
    },
    "options": [
      {
        "id": "drafted",
        "title": {
          "zh-CN": "1 月内拟定",
          "zh-TW": "1 月內擬定",
          "en": "Drafted in January"
        },
        "why": {
          "zh-CN": "没有拟定的事件，不能试算。",
          "zh-TW": "沒有擬定的事件，不能試算。",
          "en": "No event tells of the draft, so it cannot be worked out."
        }
      },
      {
        "id": "approved",
        "title": {
          "zh-CN": "1 月内批准",
          "zh-TW": "1 月內核准",
          "en": "Approved in January"
        },
        "chosen": true
      }
    ]
  },
  {
    "id": "R-402",
    "document": "004-convenience-services",
    "clauses": [
      "C-05"
    ],
    "title": {
      "zh-CN": "请业主确认",
      "zh-TW": "請業主確認",
      "en": "The owner’s confirmation"
    },
    "question": {
      "zh-CN": "多久之内",
      "zh-TW": "多久之內",
      "en": "Within how long"
    },
    "options": [
      {
        "id": "at-once",
        "title": {
          "zh-CN": "当日",
          "zh-TW": "當日",
          "en": "The same day"
        },
        "parameters": {
          "C-05": {
            "days": "0"
          }
        }
      },
      {
        "id": "three",
        "title": {
          "zh-CN": "3 天",
          "zh-TW": "3 天",
          "en": "3 days"
        },
        "chosen": true
      },
      {
        "id": "seven",
        "title": {
          "zh-CN": "7 天",
          "zh-TW": "7 天",
          "en": "7 days"
        },
        "parameters": {
          "C-05": {
            "days": "7"
          }
        }
      }
    ]
  },
  {
    "id": "R-403",
    "document": "004-convenience-services",
    "clauses": [
      "C-06"
    ],
    "title": {
      "zh-CN": "应交财务人员",
      "zh-TW": "應交財務人員",
      "en": "Fees to the cashier"
    },
    "question": {
      "zh-CN": "多久之内",
      "zh-TW": "多久之內",
      "en": "Within how long"
    },
    "options": [
      {
        "id": "same-day",
        "title": {
          "zh-CN": "当日",
          "zh-TW": "當日",
          "en": "The same day"
        },
        "parameters": {
          "C-06": {
            "workingDays": "0"
          }
        }
      },
      {
        "id": "next",
        "title": {
          "zh-CN": "次一工作日",
          "zh-TW": "次一工作日",
          "en": "The next working day"
        },
        "chosen": true
      },
      {
        "id": "weekly",
        "title": {
          "zh-CN": "每周一次（以 5 个工作日试算）",
          "zh-TW": "每週一次（以 5 個工作日試算）",
          "en": "Once a week (worked out as 5 working days)"
        },
        "parameters": {
          "C-06": {
            "workingDays": "5"
          }
        }
      }
    ]
  },
  {
    "id": "R-404",
    "document": "004-convenience-services",
    "clauses": [
      "C-07"
    ],
    "title": {
      "zh-CN": "决定处理措施",
      "zh-TW": "決定處理措施",
      "en": "Deciding on a measure"
    },
    "question": {
      "zh-CN": "多久之内",
      "zh-TW": "多久之內",
      "en": "Within how long"
    },
    "options": [
      {
        "id": "seven",
        "title": {
          "zh-CN": "7 天",
          "zh-TW": "7 天",
          "en": "7 days"
        },
        "parameters": {
          "C-07": {
            "days": "7"
          }
        }
      },
      {
        "id": "fourteen",
        "title": {
          "zh-CN": "14 天",
          "zh-TW": "14 天",
          "en": "14 days"
        },
        "chosen": true
      },
      {
        "id": "month",
        "title": {
          "zh-CN": "下个月（以 30 天试算）",
          "zh-TW": "下個月（以 30 天試算）",
          "en": "The next month (worked out as 30 days)"
        },
        "parameters": {
          "C-07": {
            "days": "30"
          }
        }
      }
    ]
  },
  {
    "id": "R-405",
    "document": "004-convenience-services",
    "clauses": [
      "C-09"
    ],
    "title": {
      "zh-CN": "质量评价作为依据",
      "zh-TW": "品質評價作為依據",
      "en": "The rating of quality"
    },
    "question": {
      "zh-CN": "多久评一次，怎么合成",
      "zh-TW": "多久評一次，怎麼合成",
      "en": "How often, and how items are put together"
    },
    "options": [
      {
        "id": "monthly",
        "title": {
          "zh-CN": "每月",
          "zh-TW": "每月",
          "en": "Each month"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      },
      {
        "id": "half-year",
        "title": {
          "zh-CN": "每半年，按订单数加权",
          "zh-TW": "每半年，按訂單數加權",
          "en": "Each half-year, weighted by orders"
        },
        "chosen": true
      },
      {
        "id": "plain",
        "title": {
          "zh-CN": "项目之间直接平均",
          "zh-TW": "項目之間直接平均",
          "en": "The plain mean of the items"
        },
        "why": {
          "zh-CN": "这是算法，不是参数：引擎没有这一读法，影响不能试算。",
          "zh-TW": "這是演算法，不是參數：引擎沒有這一讀法，影響不能試算。",
          "en": "A way of calculating, no number: the engine has no such reading, so its effect cannot be worked out."
        }
      }
    ]
  },
  {
    "id": "R-406",
    "document": "004-convenience-services",
    "clauses": [
      "C-03"
    ],
    "title": {
      "zh-CN": "保本微利",
      "zh-TW": "保本微利",
      "en": "Cost with a small margin"
    },
    "question": {
      "zh-CN": "微利是多少",
      "zh-TW": "微利是多少",
      "en": "How much a small margin is"
    },
    "options": [
      {
        "id": "five",
        "title": {
          "zh-CN": "5%",
          "zh-TW": "5%",
          "en": "5 %"
        },
        "why": {
          "zh-CN": "由便民服务在报批时把关，不是考评条文。",
          "zh-TW": "由便民服務在報批時把關，不是考評條文。",
          "en": "The convenience service enforces it at approval; no clause charges it."
        }
      },
      {
        "id": "fifteen",
        "title": {
          "zh-CN": "15%",
          "zh-TW": "15%",
          "en": "15 %"
        },
        "chosen": true
      }
    ]
  }
];
