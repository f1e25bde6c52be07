// Made by npm run generate -- handbook from the clause folders and regulations/*/text.md; do not edit.
import { clause as clauseMM02TaskOnFile } from '../clauses/m/m-02-task-on-file/clause.js';
import { clause as clauseMM03CompanyPlanProgress } from '../clauses/m/m-03-company-plan-progress/clause.js';
import { clause as clauseMM04MonthPlanProgress } from '../clauses/m/m-04-month-plan-progress/clause.js';
import { clause as clauseMM05NextMonthPlan } from '../clauses/m/m-05-next-month-plan/clause.js';
import { clause as clauseMM06PlanSelfEvaluation } from '../clauses/m/m-06-plan-self-evaluation/clause.js';
import { clause as clauseMM24OwnerForum } from '../clauses/m/m-24-owner-forum/clause.js';
import { clause as clauseMM25MajorInformation } from '../clauses/m/m-25-major-information/clause.js';
import { clause as clauseMM26ClosingRates } from '../clauses/m/m-26-closing-rates/clause.js';
import { clause as clauseMM27FeeReports } from '../clauses/m/m-27-fee-reports/clause.js';
import { clause as clauseMM32WeeklyTalk } from '../clauses/m/m-32-weekly-talk/clause.js';
import { clause as clauseMM35StaffPoints } from '../clauses/m/m-35-staff-points/clause.js';
import { clause as clauseRatesCollectionRate } from '../clauses/rates/collection-rate/clause.js';
import { clause as clauseRatesComplaintRates } from '../clauses/rates/complaint-rates/clause.js';
import { type Clause, declare } from '../engine/define.js';

/** Every clause that is computed. Their order decides nothing. */
export const clauses: readonly Clause[] = [
  declare(clauseMM02TaskOnFile, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 日",
      "zh-TW": "003，行政工作 · 工作計畫 · 日",
      "en": "003, administration · work plans · day"
    },
    "text": {
      "zh-CN": "现场总经理及以上领导加派的任务，接到后 {hours} 小时内报行政管理部备案；每漏一条罚 {fine} 元。",
      "zh-TW": "現場總經理及以上主管加派的任務，接獲後 {hours} 小時內報行政管理部備案；每漏一條罰 {fine} 元。",
      "en": "A task that the general manager or somebody above adds is put on file with administration within {hours} hours; each one missed costs {fine} yuan."
    },
    "parameters": {
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "备案时限（小时）",
          "zh-TW": "備案時限（小時）",
          "en": "Hours for filing"
        },
        "min": 1,
        "max": 720,
        "values": [
          {
            "value": "24",
            "source": "003 行政工作 · 工作计划 · 日"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每条罚款（元）",
          "zh-TW": "每條罰款（元）",
          "en": "Fine for each task, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「1元/条」，抓取时脱落了成串的 0，原本可能是 100 元；按印出的字面取值",
          "zh-TW": "原文印作「1元/條」，擷取時脫落了成串的 0，原本可能是 100 元；依印出的字面取值",
          "en": "The source prints 1 yuan; its capture lost runs of zeros, so it may have read 100. Taken as printed."
        },
        "values": [
          {
            "value": "1.00",
            "source": "003 行政工作 · 工作计划 · 日"
          }
        ]
      }
    }
  }),
  declare(clauseMM03CompanyPlanProgress, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 周",
      "zh-TW": "003，行政工作 · 工作計畫 · 週",
      "en": "003, administration · work plans · week"
    },
    "text": {
      "zh-CN": "每周四 {time} 前，报送公司计划在本周的进度；每漏一次罚 {fine} 元。本周一零时以前报的不算本周。",
      "zh-TW": "每週四 {time} 前，報送公司計畫於本週的進度；每漏一次罰 {fine} 元。本週一零時以前報的不算本週。",
      "en": "By Thursday {time} of each week the progress of the company plan in that week is reported; each miss costs {fine} yuan. A report from before Monday 00:00 is none for the week."
    },
    "parameters": {
      "time": {
        "unit": "time",
        "title": {
          "zh-CN": "周四截止时间",
          "zh-TW": "週四截止時間",
          "en": "Thursday deadline"
        },
        "values": [
          {
            "value": "16:30",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      }
    }
  }),
  declare(clauseMM04MonthPlanProgress, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 周",
      "zh-TW": "003，行政工作 · 工作計畫 · 週",
      "en": "003, administration · work plans · week"
    },
    "text": {
      "zh-CN": "每周四 {time} 前，向分管领导报送月计划在本周的进度；每漏一次罚 {fine} 元。本周一零时以前报的不算本周。",
      "zh-TW": "每週四 {time} 前，向分管主管報送月計畫於本週的進度；每漏一次罰 {fine} 元。本週一零時以前報的不算本週。",
      "en": "By Thursday {time} of each week the progress of the month plan in that week goes to the leader in charge; each miss costs {fine} yuan. A report from before Monday 00:00 is none for the week."
    },
    "parameters": {
      "time": {
        "unit": "time",
        "title": {
          "zh-CN": "周四截止时间",
          "zh-TW": "週四截止時間",
          "en": "Thursday deadline"
        },
        "reading": {
          "id": "R-02",
          "zh-CN": "原文只剩「12:」，读作 12:00",
          "zh-TW": "原文僅餘「12:」，讀作 12:00",
          "en": "The source keeps only “12:”; read as 12:00."
        },
        "values": [
          {
            "value": "12:00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      }
    }
  }),
  declare(clauseMM05NextMonthPlan, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，报送下个月的工作计划；每漏一次罚 {fine} 元。",
      "zh-TW": "每月 {day} 日結束前，報送下個月的工作計畫；每漏一次罰 {fine} 元。",
      "en": "Next month's plan is submitted by the end of day {day} of the month; each miss costs {fine} yuan."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "每月截止日",
          "zh-TW": "每月截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「28 号前」读作当日结束前",
          "zh-TW": "「28 號前」讀作當日結束前",
          "en": "“By the 28th” is read as before the end of that day."
        },
        "values": [
          {
            "value": "28",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM06PlanSelfEvaluation, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，报送上个月工作计划的自评；每漏一次罚 {fine} 元。",
      "zh-TW": "每月 {day} 日結束前，報送上個月工作計畫的自評；每漏一次罰 {fine} 元。",
      "en": "Last month's plan is self-evaluated by the end of day {day} of the month; each miss costs {fine} yuan."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "每月截止日",
          "zh-TW": "每月截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「每月 2 号」读作 2 日结束前",
          "zh-TW": "「每月 2 號」讀作 2 日結束前",
          "en": "“Each month on the 2nd” is read as before the end of that day."
        },
        "values": [
          {
            "value": "2",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM24OwnerForum, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主恳谈会",
      "zh-TW": "003，客戶滿意 · 業主懇談會",
      "en": "003, owners' satisfaction · owners' forum"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前开一次业主恳谈会，到场至少 {households} 户；每次会后 {hours} 小时内，整理出措施并报品质管理中心备案。",
      "zh-TW": "每月 {day} 日結束前舉行一次業主懇談會，到場至少 {households} 戶；每次會後 {hours} 小時內，整理出措施並報品質管理中心備案。",
      "en": "An owners' forum with at least {households} households is held by the end of day {day} of the month; within {hours} hours of every forum its actions are on file with the quality centre."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "恳谈会截止日",
          "zh-TW": "懇談會截止日",
          "en": "Day of the month for the forum"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-04",
          "zh-CN": "「月初」读作 7 日结束前",
          "zh-TW": "「月初」讀作 7 日結束前",
          "en": "“At the start of the month” is read as by the 7th."
        },
        "values": [
          {
            "value": "7",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      },
      "households": {
        "unit": "count",
        "title": {
          "zh-CN": "至少到场户数",
          "zh-TW": "至少到場戶數",
          "en": "Households at least"
        },
        "min": 1,
        "max": 1000,
        "reading": {
          "id": "R-05",
          "zh-CN": "「10 户左右」读作至少 8 户",
          "zh-TW": "「10 戶左右」讀作至少 8 戶",
          "en": "“About 10 households” is read as at least 8."
        },
        "values": [
          {
            "value": "8",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      },
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "措施备案时限（小时）",
          "zh-TW": "措施備案時限（小時）",
          "en": "Hours for filing the actions"
        },
        "min": 1,
        "max": 720,
        "values": [
          {
            "value": "24",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      }
    }
  }),
  declare(clauseMM25MajorInformation, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "业主反映的重大信息，受理后 {hours} 小时内同时报品质管理中心和 400 热线。",
      "zh-TW": "業主反映的重大資訊，受理後 {hours} 小時內同時報品質管理中心及 400 熱線。",
      "en": "Major information from owners goes to both the quality centre and the 400 line within {hours} hours of its reception."
    },
    "parameters": {
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "上报时限（小时）",
          "zh-TW": "上報時限（小時）",
          "en": "Hours for reporting"
        },
        "min": 1,
        "max": 720,
        "reading": {
          "id": "R-06",
          "zh-CN": "原文只说「及时」，读作 2 小时内",
          "zh-TW": "原文只說「及時」，讀作 2 小時內",
          "en": "The source says “promptly”; read as within 2 hours."
        },
        "values": [
          {
            "value": "2",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      }
    }
  }),
  declare(clauseMM26ClosingRates, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "当月投诉闭环率不低于 {closing}，闭环满意度不低于 {satisfaction}；没有可计的件数视为达到。",
      "zh-TW": "當月投訴結案率不低於 {closing}，結案滿意度不低於 {satisfaction}；無可計的件數視為達到。",
      "en": "The month's closing rate of complaints is at least {closing}, satisfaction with closings at least {satisfaction}; where nothing is counted the target is met."
    },
    "parameters": {
      "closing": {
        "unit": "ratio",
        "title": {
          "zh-CN": "闭环率目标",
          "zh-TW": "結案率目標",
          "en": "Target of the closing rate"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.70",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      },
      "satisfaction": {
        "unit": "ratio",
        "title": {
          "zh-CN": "闭环满意度目标",
          "zh-TW": "結案滿意度目標",
          "en": "Target of satisfaction with closings"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.80",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      }
    }
  }),
  declare(clauseMM27FeeReports, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "收费周报在当周结束前、月报在次月 {monthlyDay} 日结束前、欠费与收费率的季报在季后 {quarterlyDay} 日结束前报送。",
      "zh-TW": "收費週報於當週結束前、月報於次月 {monthlyDay} 日結束前、欠費與收費率的季報於季後 {quarterlyDay} 日結束前報送。",
      "en": "The weekly fee report is submitted by the end of its week, the monthly one by the end of day {monthlyDay} of the next month, the quarterly one of arrears and collection by the end of day {quarterlyDay} after the quarter."
    },
    "parameters": {
      "monthlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "月报截止日",
          "zh-TW": "月報截止日",
          "en": "Day of the monthly report"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-07",
          "zh-CN": "原文没有日期，读作次月 5 日",
          "zh-TW": "原文沒有日期，讀作次月 5 日",
          "en": "The source names no day; read as the 5th of the next month."
        },
        "values": [
          {
            "value": "5",
            "source": "003 财务收费管理 · 月"
          }
        ]
      },
      "quarterlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "季报截止日",
          "zh-TW": "季報截止日",
          "en": "Day of the quarterly report"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-07",
          "zh-CN": "原文没有日期，读作季后 10 日",
          "zh-TW": "原文沒有日期，讀作季後 10 日",
          "en": "The source names no day; read as the 10th after the quarter."
        },
        "values": [
          {
            "value": "10",
            "source": "003 财务收费管理 · 季度"
          }
        ]
      }
    }
  }),
  declare(clauseMM32WeeklyTalk, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 员工恳谈",
      "zh-TW": "003，人力資源工作 · 員工懇談",
      "en": "003, people · talks with staff"
    },
    "text": {
      "zh-CN": "经理每周至少与 {people} 名员工恳谈。",
      "zh-TW": "經理每週至少與 {people} 名員工懇談。",
      "en": "Each week the manager talks with at least {people} of the staff."
    },
    "parameters": {
      "people": {
        "unit": "count",
        "title": {
          "zh-CN": "每周至少人数",
          "zh-TW": "每週至少人數",
          "en": "People a week at least"
        },
        "min": 1,
        "max": 100,
        "values": [
          {
            "value": "1",
            "source": "003 人力资源工作 · 员工恳谈"
          }
        ]
      }
    }
  }),
  declare(clauseMM35StaffPoints, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 积分管理",
      "zh-TW": "003，人力資源工作 · 積分管理",
      "en": "003, people · staff points"
    },
    "text": {
      "zh-CN": "员工积分次月 {monthlyDay} 日结束前汇总；每季的积分最迟从季后 {quarterlyDay} 日起公示，不少于 {days} 天。",
      "zh-TW": "員工積分於次月 {monthlyDay} 日結束前彙總；每季的積分最遲自季後 {quarterlyDay} 日起公示，不少於 {days} 天。",
      "en": "Staff points are summed up by the end of day {monthlyDay} of the next month; each quarter's are published from day {quarterlyDay} after the quarter at the latest, for at least {days} days."
    },
    "parameters": {
      "monthlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "月汇总截止日",
          "zh-TW": "月彙總截止日",
          "en": "Day of the monthly summary"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-08",
          "zh-CN": "原文没有日期，读作次月 5 日",
          "zh-TW": "原文沒有日期，讀作次月 5 日",
          "en": "The source names no day; read as the 5th of the next month."
        },
        "values": [
          {
            "value": "5",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      },
      "quarterlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "季公示最迟开始日",
          "zh-TW": "季公示最遲開始日",
          "en": "Day by which publication begins"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-08",
          "zh-CN": "原文没有日期，读作季后 15 日",
          "zh-TW": "原文沒有日期，讀作季後 15 日",
          "en": "The source names no day; read as the 15th after the quarter."
        },
        "values": [
          {
            "value": "15",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      },
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "公示天数",
          "zh-TW": "公示天數",
          "en": "Days of publication"
        },
        "min": 1,
        "max": 90,
        "values": [
          {
            "value": "5",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      }
    }
  }),
  declare(clauseRatesCollectionRate, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "收费率 = 已结月份的实收 ÷ 应收；跨月时先各自相加再相除。",
      "zh-TW": "收費率 = 已結月份的實收 ÷ 應收；跨月時先各自相加再相除。",
      "en": "Collection rate: collected ÷ receivable of the closed months; over several months both are summed first."
    },
    "parameters": {}
  }),
  declare(clauseRatesComplaintRates, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "闭环率 = 当月受理、属于物业范围、月底前已关的投诉 ÷ 当月受理、属于物业范围的投诉。闭环满意度只看当月所关的投诉，以月底前最后一次回访为准：满意计 {satisfied}，基本满意计 {basicallySatisfied}，不满意计 0，除以有回访的件数。成立率 = 当月受理而判定成立的投诉 ÷ 当月受理的全部投诉。重开后没有再关的不算关。",
      "zh-TW": "結案率 = 當月受理、屬於物業範圍、月底前已結的投訴 ÷ 當月受理、屬於物業範圍的投訴。結案滿意度只看當月所結的投訴，以月底前最後一次回訪為準：滿意計 {satisfied}，基本滿意計 {basicallySatisfied}，不滿意計 0，除以有回訪的件數。成立率 = 當月受理而判定成立的投訴 ÷ 當月受理的全部投訴。重開後未再結的不算結。",
      "en": "Closing rate: complaints received in the month, in scope and closed by its end ÷ those received in the month and in scope. Satisfaction with closings looks at what the month closed, by the last callback before its end: satisfied counts {satisfied}, basically satisfied {basicallySatisfied}, dissatisfied 0, divided by the complaints called back. Establishment rate: complaints of the month found right ÷ all received in it. A reopened complaint is not closed until it is closed again."
    },
    "parameters": {
      "satisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "满意的权数",
          "zh-TW": "滿意的權數",
          "en": "Weight of satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "1",
            "source": "000 满意度调查 · 第八条"
          }
        ]
      },
      "basicallySatisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "基本满意的权数",
          "zh-TW": "基本滿意的權數",
          "en": "Weight of basically satisfied"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-09",
          "zh-CN": "003 没有写闭环满意度怎么算，取 000 满意度调查的权数",
          "zh-TW": "003 未寫結案滿意度的算法，取 000 滿意度調查的權數",
          "en": "Document 003 does not say how satisfaction with closings is reckoned; the weights of the survey in 000 are taken."
        },
        "values": [
          {
            "value": "0.6",
            "source": "000 满意度调查 · 第八条"
          }
        ]
      }
    }
  }),
];
